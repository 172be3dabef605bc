declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(text: string, label: string): void;
    train(): void;
    getClassifications(text: string): { label: string; value: number }[];
  }
}
declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  export default class LogisticRegressionClassifier {
    addDocument(text: string, label: string): void;
    train(): void;
    getClassifications(text: string): { label: string; value: number }[];
  }
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(text: string): void;
    tfidf(text: string, document: number): number;
  }
}
declare module 'node-nlp' {
  export class NlpManager {
    constructor(settings: {
      languages: string[];
      forceNER: boolean;
      autoSave: boolean;
      nlu: { log: boolean };
    });
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}
declare module 'lunr' {
  interface Query {
    term(term: string, options: object): void;
  }
  interface Builder {
    field(name: string): void;
    add(document: { id: string; text: string }): void;
  }
  interface Index {
    query(fill: (query: Query) => void): { ref: string; score: number }[];
  }
  function lunr(config: (builder: Builder) => void): Index;
  namespace lunr {
    function tokenizer(text: string): { toString(): string }[];
  }
  export default lunr;
}
declare module 'wink-naive-bayes-text-classifier' {
  interface Classifier {
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): void;
    learn(text: string, label: string): void;
    consolidate(): void;
    computeOdds(text: string): [label: string, odds: number][];
  }
  export default function createBayes(): Classifier;
}
