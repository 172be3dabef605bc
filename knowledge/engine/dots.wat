;; Dot products of one query with every row of a table of bytes, by the processor's vector instructions.
;; `npx wat2wasm` makes dots.wasm of it; a test checks that the two belong together.
(module
  (import "own" "memory" (memory 1))

  ;; Rows of $size bytes stand at $table; $size 16-bit numbers at $query; $size is a multiple of 16. The $rows sums go to
  ;; $into as 32-bit integers.
  (func (export "dots") (param $table i32) (param $rows i32) (param $size i32) (param $query i32) (param $into i32)
    (local $end i32) (local $rowEnd i32) (local $at i32) (local $bytes v128) (local $low v128) (local $high v128)
    (local.set $end (i32.add (local.get $into) (i32.shl (local.get $rows) (i32.const 2))))
    (block $done
      (loop $eachRow
        (br_if $done (i32.ge_u (local.get $into) (local.get $end)))
        (local.set $low (v128.const i32x4 0 0 0 0))
        (local.set $high (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $query))
        (local.set $rowEnd (i32.add (local.get $table) (local.get $size)))
        (loop $eachSixteen
          (local.set $bytes (v128.load (local.get $table)))
          (local.set $low
            (i32x4.add (local.get $low)
              (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $bytes)) (v128.load (local.get $at)))))
          (local.set $high
            (i32x4.add (local.get $high)
              (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $bytes)) (v128.load offset=16 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (local.set $table (i32.add (local.get $table) (i32.const 16)))
          (br_if $eachSixteen (i32.lt_u (local.get $table) (local.get $rowEnd))))
        (local.set $low (i32x4.add (local.get $low) (local.get $high)))
        (i32.store (local.get $into)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $low)) (i32x4.extract_lane 1 (local.get $low)))
            (i32.add (i32x4.extract_lane 2 (local.get $low)) (i32x4.extract_lane 3 (local.get $low)))))
        (local.set $into (i32.add (local.get $into) (i32.const 4)))
        (br $eachRow)))))
