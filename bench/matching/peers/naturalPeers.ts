import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import LogisticRegressionClassifier from 'natural/lib/natural/classifiers/logistic_regression_classifier.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import type { Matcher } from '../matcher.js';
import { packageVersion } from './peerPackage.js';
import { rankLabels } from './rankLabels.js';

interface Classifier {
  addDocument(text: string, label: string): void;
  train(): void;
  getClassifications(text: string): { label: string; value: number }[];
}

function classifierPeer(name: string, note: string, create: () => Classifier): Matcher {
  return {
    name,
    versions: packageVersion('natural'),
    note,
    async train({ train }) {
      const classifier = create();
      for (const { text, label } of train) classifier.addDocument(text, label);
      classifier.train();
      return {
        rank(text) {
          const found = classifier.getClassifications(text).map(({ label, value }) => [label, value] as const);
          const sum = found.reduce((total, [, value]) => total + value, 0);
          return rankLabels(found, sum > 0 ? Math.max(...found.map(([, value]) => value)) / sum : 0);
        },
      };
    },
  };
}

export const naturalBayes = (): Matcher =>
  classifierPeer('natural, naive Bayes', 'confidence: share of the best label', () => new BayesClassifier());

export const naturalLogistic = (): Matcher =>
  classifierPeer(
    'natural, logistic regression',
    'confidence: share of the best label',
    () => new LogisticRegressionClassifier(),
  );

/** One document a label, all its texts in one. */
export function naturalTfIdf(): Matcher {
  return {
    name: 'natural, tf–idf',
    versions: packageVersion('natural'),
    note: 'one document a label; confidence: its score',
    async train({ train }) {
      const texts = new Map<string, string[]>();
      for (const { text, label } of train) texts.set(label, [...(texts.get(label) ?? []), text]);
      const labels = [...texts.keys()];
      const index = new TfIdf();
      for (const label of labels) index.addDocument((texts.get(label) ?? []).join(' '));
      return {
        rank: (text) => rankLabels(labels.map((label, place) => [label, index.tfidf(text, place)])),
      };
    },
  };
}
