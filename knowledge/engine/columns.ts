/** What the columns of a topic's evidence are, for people, in their order. */
export const TOPIC_COLUMNS = [
  'words',
  'best question by words',
  'three best questions by words',
  'answer by words',
  'words and meaning',
  'meaning of the topic',
  'nearest question',
  'three nearest questions',
] as const;
