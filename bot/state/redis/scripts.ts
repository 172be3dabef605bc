import { script } from './redisLink.js';

/** The keys of one scope, in this order. The braces let Redis Cluster keep all of them on one shard. */
export const keysOf = (scope: string): string[] =>
  ['facts', 'items', 'log', 'waiting', 'handled', 'outbox', 'gone'].map((part) => `og:{${scope}}:${part}`);

export const channelOf = (scope: string): string => `og:{${scope}}:news`;

/** What every script on a scope begins with. Numbers in `facts`: seq (newest in the log), base (newest forgotten),
 *  until (end of the lease), attempts (of the oldest waiting). The clock is that of Redis. */
const SCOPE = `
local facts, items, log, waiting, handled, outbox, gone = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local function now()
  local t = redis.call('TIME')
  return t[1] * 1000 + math.floor(t[2] / 1000)
end
local function live(life)
  -- A scope is there as long as its facts are, and a hash without a field is not.
  redis.call('HSET', facts, 'here', 1)
  life = math.max(life, redis.call('HGET', facts, 'life') or 0)
  for i = 1, 6 do redis.call('PEXPIRE', KEYS[i], life) end
end
local function liveAtLeast(life)
  if redis.call('PTTL', facts) < tonumber(life) then live(life) end
end
local function owned(owner)
  return redis.call('HGET', facts, 'owner') == owner
end
local function news()
  redis.call('PUBLISH', string.gsub(facts, ':facts$', ':news'), '')
end
local function append(data)
  redis.call('HSET', facts, 'open', 1)
  redis.call('RPUSH', log, data)
  return redis.call('HINCRBY', facts, 'seq', 1)
end
local function noteHandled(id, seq, replies, life)
  local t = now()
  redis.call('ZADD', handled, t, id)
  redis.call('HSET', outbox, id, seq, id .. ':next', 1)
  if replies ~= '' then redis.call('HSET', outbox, id .. ':replies', replies) end
  for _, old in ipairs(redis.call('ZRANGEBYSCORE', handled, '-inf', t - life, 'LIMIT', 0, 4)) do
    redis.call('ZREM', handled, old)
    redis.call('HDEL', outbox, old, old .. ':next', old .. ':replies')
  end
end
-- Item changes begin in ARGV at the index, six each: name, isExpecting, expected, isWrite, eTag, data.
local function isExpected(at, count)
  for i = 0, count - 1 do
    local p = at + i * 6
    if ARGV[p + 1] == '1' then
      local kept = redis.call('HGET', items, ARGV[p])
      if not kept or string.match(kept, '^[^\\n]*') ~= ARGV[p + 2] then return false end
    end
  end
  return true
end
local function writeItems(at, count)
  for i = 0, count - 1 do
    local p = at + i * 6
    if ARGV[p + 3] == '1' then redis.call('HSET', items, ARGV[p], ARGV[p + 4] .. '\\n' .. ARGV[p + 5])
    else redis.call('HDEL', items, ARGV[p]) end
  end
end
`;

const onScope = (body: string) => script(SCOPE + body);

export const READ_ITEMS = onScope(`
if redis.call('EXISTS', facts) == 0 then return {} end
return redis.call('HMGET', items, unpack(ARGV))`);

/** life, count, changes */
export const WRITE_ITEMS = onScope(`
if not isExpected(3, tonumber(ARGV[2])) then return 0 end
writeItems(3, tonumber(ARGV[2]))
live(ARGV[1])
return 1`);

/** about, life */
export const OPEN = onScope(`
if redis.call('EXISTS', gone) == 1 then return {-1, ''} end
if redis.call('HGET', facts, 'open') then return {0, redis.call('HGET', facts, 'about') or ''} end
redis.call('HSET', facts, 'open', 1, 'about', ARGV[1])
live(ARGV[2])
return {1, ARGV[1]}`);

export const ABOUT = onScope(`
if not redis.call('HGET', facts, 'open') then return false end
return redis.call('HGET', facts, 'about') or ''`);

/** life */
export const KEEP = onScope(`
if not redis.call('HGET', facts, 'open') then return 0 end
redis.call('HSET', facts, 'life', ARGV[1])
live(ARGV[1])
return 1`);

/** key, data, isLogged, id, life, onlyIfOpen */
export const ACCEPT = onScope(`
if ARGV[6] == '1' and not redis.call('HGET', facts, 'open') then return {-1, 0} end
local id, life = ARGV[4], tonumber(ARGV[5])
if id ~= '' then
  local known = redis.call('HGET', outbox, id)
  if known then return {tonumber(known), 0} end
end
local seq = 0
if ARGV[3] == '1' then seq = append(ARGV[2]) end
redis.call('HSET', facts, 'key', ARGV[1])
redis.call('RPUSH', waiting, seq .. '\\n' .. ARGV[2])
if id ~= '' then noteHandled(id, seq, '', life) end
live(life)
if seq > 0 then news() end
return {seq, 1}`);

/** owner, lease, id */
export const TAKE = onScope(`
local t, lease = now(), tonumber(ARGV[2])
local till = tonumber(redis.call('HGET', facts, 'until') or 0)
-- A lease that ends later than one taken now was taken before the clock was set back.
if redis.call('HGET', facts, 'owner') and till > t and till <= t + lease then return {0} end
redis.call('HSET', facts, 'owner', ARGV[1], 'until', t + lease)
liveAtLeast(lease)
if ARGV[3] == '' or redis.call('HEXISTS', outbox, ARGV[3]) == 0 then return {1} end
return {1, tonumber(redis.call('HGET', outbox, ARGV[3] .. ':next')), redis.call('HGET', outbox, ARGV[3] .. ':replies') or '[]'}`);

/** owner, lease */
export const RENEW = onScope(`
if not owned(ARGV[1]) then return 0 end
redis.call('HSET', facts, 'until', now() + ARGV[2])
liveAtLeast(ARGV[2])
return 1`);

/** owner, delivered */
export const RELEASE = onScope(`
if not owned(ARGV[1]) then return 0 end
redis.call('HDEL', facts, 'owner', 'until')
if ARGV[2] ~= '' then redis.call('HDEL', outbox, ARGV[2] .. ':replies') end
return 1`);

/** owner, lease */
export const NEXT = onScope(`
if not owned(ARGV[1]) then return 'leaseLost' end
local first = redis.call('LINDEX', waiting, 0)
if not first then
  redis.call('HDEL', facts, 'owner', 'until')
  return 'none'
end
redis.call('HSET', facts, 'until', now() + ARGV[2])
liveAtLeast(ARGV[2])
return {redis.call('HINCRBY', facts, 'attempts', 1), first}`);

/** owner, life, isForgotten, isWaitingDone, handled id, its replies, count of items, count of log entries, items, entries */
export const COMMIT = onScope(`
if not owned(ARGV[1]) then return 'leaseLost' end
local life, id, count, entries = tonumber(ARGV[2]), ARGV[5], tonumber(ARGV[7]), tonumber(ARGV[8])
if not isExpected(9, count) then return 'conflict' end
if ARGV[4] == '1' then
  redis.call('LPOP', waiting)
  redis.call('HDEL', facts, 'attempts')
end
if ARGV[3] == '1' then
  redis.call('DEL', items, log, handled, outbox)
  redis.call('HSET', facts, 'base', redis.call('HGET', facts, 'seq') or 0)
end
writeItems(9, count)
for i = 9 + count * 6, 8 + count * 6 + entries do append(ARGV[i]) end
if id ~= '' then noteHandled(id, 0, ARGV[6], life) end
live(life)
if entries > 0 then news() end
return 'done'`);

/** id, next */
export const MARK_DELIVERY = onScope(`
if redis.call('HEXISTS', outbox, ARGV[1]) == 1 then redis.call('HSET', outbox, ARGV[1] .. ':next', ARGV[2]) end
return 1`);

/** after, limit */
export const READ_LOG = onScope(`
if redis.call('EXISTS', facts) == 0 then return false end
local from = math.max(0, ARGV[1] - tonumber(redis.call('HGET', facts, 'base') or 0))
local first = from + tonumber(redis.call('HGET', facts, 'base') or 0) + 1
return {first, redis.call('LRANGE', log, from, from + ARGV[2] - 1)}`);

export const LAST_SEQ = onScope(`return tonumber(redis.call('HGET', facts, 'seq') or 0)`);

/** how long it cannot be opened again, 0 for not at all */
export const ERASE = onScope(`
local wasOpen = redis.call('HEXISTS', facts, 'open')
redis.call('DEL', facts, items, log, waiting, handled, outbox)
if ARGV[1] ~= '0' then redis.call('SET', gone, '', 'PX', ARGV[1]) end
news()
return wasOpen`);

/** lease. Whether somebody has to come: the sealed key when activities wait and nobody is at them; 'busy', or 'empty'. */
export const STATUS = onScope(`
if redis.call('LLEN', waiting) == 0 then return 'empty' end
local t, till = now(), tonumber(redis.call('HGET', facts, 'until') or 0)
-- As in taking: a lease that ends later than one taken now was taken before the clock was set back.
if redis.call('HGET', facts, 'owner') and till > t and till <= t + ARGV[1] then return 'busy' end
return redis.call('HGET', facts, 'key')`);

/** The index of scopes that may wait, by when they were last looked at; more may stand in it than wait, never fewer. */
export const WAITING_INDEX = 'og:waiting';

const INDEX_NOW = `
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
`;

/** scope */
export const INDEX_ADD = script(`${INDEX_NOW}
redis.call('ZADD', KEYS[1], now, ARGV[1])
return 1`);

/** limit */
export const INDEX_OLDEST = script(`return redis.call('ZRANGE', KEYS[1], 0, ARGV[1] - 1, 'WITHSCORES')`);

/** scope, score it must still have, age in ms it must have */
export const INDEX_DROP = script(`${INDEX_NOW}
local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
if score and tonumber(score) == tonumber(ARGV[2]) and now - score >= tonumber(ARGV[3]) then
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return 1`);

/** cost, max, window */
export const SPEND = script(`
local cost, left = tonumber(ARGV[1]), redis.call('PTTL', KEYS[1])
-- A window that ends later than one begun now was begun before the clock was set back.
if left > tonumber(ARGV[3]) then left = 0 end
local spent = left > 0 and tonumber(redis.call('GET', KEYS[1])) or 0
if cost > 0 and spent + cost > tonumber(ARGV[2]) then return {0, left > 0 and left or tonumber(ARGV[3])} end
redis.call('SET', KEYS[1], math.max(0, spent + cost), 'PX', left > 0 and left or ARGV[3])
return {1, 0}`);

/** data, life, most kept, scope */
export const ADD_RECORD = script(`
redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[3], '*', 'data', ARGV[1], 'scope', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1`);

/** limit */
export const RECORDS = script(`return redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', ARGV[1])`);

/** scope */
export const DROP_RECORDS_OF = script(`
local dropped = 0
for _, record in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
  if record[2][4] == ARGV[1] then dropped = dropped + redis.call('XDEL', KEYS[1], record[1]) end
end
return dropped`);

/** id */
export const DROP_RECORD = script(`return redis.call('XDEL', KEYS[1], ARGV[1])`);

/** life */
export const SWEEP_RECORDS = script(`${INDEX_NOW}
return redis.call('XTRIM', KEYS[1], 'MINID', string.format('%.0f', now - ARGV[1]))`);

/** otherwise */
export const CONSTANT = script(`
redis.call('SET', KEYS[1], ARGV[1], 'NX')
return redis.call('GET', KEYS[1])`);

/** value */
export const REPLACE_CONSTANT = script(`redis.call('SET', KEYS[1], ARGV[1]) return 1`);

/** value, life */
export const CLAIM = script(`
local kept = redis.call('GET', KEYS[1])
if kept and kept ~= ARGV[1] then return kept end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]`);

export const READY = script(`
local t = redis.call('TIME')
redis.call('SET', KEYS[1], t[1], 'EX', 60)
return 1`);
