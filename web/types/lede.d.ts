// SPDX-License-Identifier: MIT
// The contract "lede/1" as TypeScript types. schema/*.json says the same to other languages; tests
// hold both to what the core writes.

/** What a publisher's markup says a block is. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'blockquote'
  | 'caption'
  | 'preformatted'
  | 'table'
  | 'other';

/** What a block is for the reader. */
export type Role =
  | 'title'
  | 'heading'
  | 'lead'
  | 'body'
  | 'question'
  | 'answer'
  | 'credit'
  | 'byline'
  | 'dateline'
  | 'caption'
  | 'promo'
  | 'other';

export type SummaryType = 'key-points' | 'tldr' | 'teaser' | 'headline' | 'digest';
export type Length = 'short' | 'medium' | 'long';
export type OffsetUnit = 'utf-16' | 'utf-8' | 'utf-32';
export type Part =
  | 'summary'
  | 'sections'
  | 'quotes'
  | 'keyphrases'
  | 'credits'
  | 'stats'
  | 'sentences'
  | 'blocks'
  | 'explain';

/** One block of an article as the caller has it. */
export interface RequestBlock {
  kind: BlockKind;
  /** Of a heading, 1 to 6. */
  level?: number;
  text: string;
  /** Where the caller knows it; never overruled. */
  role?: Role;
  /** Whose turn it is. */
  speaker?: string;
  /** Seconds from the start of a recording. */
  time?: number;
}

/** Exactly one of text, markdown, vtt, srt, blocks, sentences. */
export interface Article {
  title?: string;
  text?: string;
  markdown?: string;
  /** Captions: of their sentences and blocks the result tells the seconds. */
  vtt?: string;
  srt?: string;
  blocks?: RequestBlock[];
  sentences?: string[];
}

export interface Options {
  lang?: string;
  /** The page's own language, which holds unless the text plainly speaks another. */
  pageLang?: string;
  type?: SummaryType;
  length?: Length;
  /** Exactly so many sentences; wins over length. */
  count?: number;
  /** At most so many words; wins over count. */
  words?: number;
  /** Words the reader cares for. */
  focus?: string;
  include?: Part[];
  offsets?: OffsetUnit;
  maxBytes?: number;
}

/** A request as the command reads it from JSON. */
export interface Request extends Article, Options {
  id?: string | number;
}

/** A place in one block's own text, in the request's offset unit. */
export interface Place {
  block: number;
  start: number;
  end: number;
}

export interface SummarySentence extends Place {
  /** Its index among all sentences of the article. */
  sentence: number;
  text: string;
  /** 0 to 1. */
  score: number;
  time?: number;
  speaker?: string;
  /** What its leaning words stand for. */
  antecedents?: { start: number; end: number; name: string }[];
  /** Of a digest: what it answers, in another's turn. */
  question?: Place & { text: string };
}

export interface Summary {
  type: SummaryType;
  length: Length;
  text: string;
  /** In article order. */
  sentences: SummarySentence[];
  /** Of a digest: indices of sentences. */
  lead?: number[];
  /** Of a digest: its credits in one line. */
  source?: string;
}

export interface Section {
  title: string | null;
  titleSource: 'heading' | 'keyphrase' | 'question' | null;
  firstBlock: number;
  lastBlock: number;
  /** Further runs of blocks of the same section. */
  also?: { firstBlock: number; lastBlock: number }[];
  /** The summary's sentences in it: indices of sentences. */
  points: number[];
  /** Indices into quotes. */
  quotes?: number[];
  /** Indices into statements. */
  statements?: number[];
}

export interface Source {
  /** The person or organization alone, in the article's fullest form. */
  name: string;
  /** The whole source phrase as it stands there. */
  mention: string;
  mentionSpan: Place;
  role: string | null;
}

export interface Quote {
  /** Its spans, joined by a space, with their marks. */
  text: string;
  /** One a block. */
  spans: Place[];
  kind: 'direct' | 'fragment' | 'term' | 'work';
  speaker: Source | null;
  cue: string | null;
  cueSpan: Place | null;
  sentence: number;
  /** That kind and speaker are right, 0 to 1. */
  confidence: number;
}

/** Indirect speech: X said that ... */
export interface Statement {
  speaker: Source | null;
  cue: string | null;
  cueSpan: Place | null;
  sentence: number;
  span: Place;
  confidence: number;
}

export interface Speaker {
  name: string;
  role: string | null;
  words: number;
  quotes: number[];
  statements: number[];
}

export interface Keyphrase {
  text: string;
  score: number;
  count: number;
}

export interface Credit {
  kind: 'photo' | 'source' | 'byline' | 'dateline' | 'copyright' | 'other';
  text: string;
  block: number;
}

export interface Sentence extends Place {
  text: string;
  score: number;
  section: number | null;
  time?: number;
  /** With include "explain". */
  features?: { name: string; value: number; effect: number }[];
}

export interface Block {
  text: string;
  kind: BlockKind;
  level?: number;
  role: Role;
  speaker: string | null;
  section: number | null;
  time?: number;
}

export interface Stats {
  words: number;
  sentences: number;
  readingSeconds: number;
  summaryWords: number;
  summaryReadingSeconds: number;
}

export interface Result {
  schema: 'lede/1';
  engine: { version: string; pack: string | null; model: string };
  id: string | number | null;
  lang: string;
  /** 0 to 1. */
  langConfidence: number;
  title: string | null;
  summary?: Summary;
  sections?: Section[];
  quotes?: Quote[];
  statements?: Statement[];
  speakers?: Speaker[];
  keyphrases?: Keyphrase[];
  credits?: Credit[];
  sentences?: Sentence[];
  blocks?: Block[];
  stats?: Stats;
  warnings: string[];
}

/** What the core says of an article it cannot read. */
export type CoreErrorCode =
  'invalid-request' | 'invalid-json' | 'too-large' | 'no-text' | 'cannot-read' | 'internal';

/** What the page's client adds. */
export type ClientErrorCode =
  'engine-crashed' | 'load-failed' | 'aborted' | 'timeout' | 'article-not-found';

export type ErrorCode = CoreErrorCode | ClientErrorCode;

export interface Failure {
  schema: 'lede/1';
  id: string | number | null;
  error: { code: CoreErrorCode; message: string };
}

/** Thrown by everything below. */
export class LedeError extends Error {
  readonly code: ErrorCode;
}

export interface CallOptions {
  signal?: AbortSignal;
  /** Milliseconds that one article may take once the engine has started; 20,000 if not given. */
  timeout?: number;
}

/** `<lede-summary>`. Attributes and properties reflect each other. */
export class LedeSummaryElement extends HTMLElement {
  /** Address of the folder with lede-worker.js, lede.wasm, lede.css, languages/; with a final slash. */
  static base: string;
  /** Defines `<lede-summary>`; a second time does nothing. `lede.js` does so by itself, `lede/element` does not. */
  static define(elements?: CustomElementRegistry | null): void;
  /** Selector of the article; else the article it stands in. Attribute `for`. */
  htmlFor: string;
  type: SummaryType;
  length: Length;
  /** Section titles: "auto" shows them where the article has several; "off" never. */
  sections: 'auto' | 'off';
  /** How many quotes at most; 0 or "off" for none. */
  quotes: number;
  collapsed: boolean;
  /** "off": a summary without tabs, lengths, topics and tools. */
  tools: 'auto' | 'off';
  /** The article, where the publisher has its text; null: read from the page. */
  article: Article | null;
  /** The newest result; null before it and after a failure. */
  readonly result: Result | null;
  /** Resolves when the newest request is answered, also one made meanwhile; null after a failure. */
  readonly finished: Promise<Result | null>;
  /** Reads the article again and summarizes it. */
  refresh(): Promise<Result | null>;
  /**
   * Scrolls to the summary's n-th sentence in the page and highlights it. False: not found. A promise
   * of that where it first has to fetch what it needs (the first visit), so await it.
   */
  showSentence(index: number): boolean | Promise<boolean>;
  /** Back to the summary; takes the highlight away. */
  back(): void;
}

/** Summarizes what a page has as text, by the engine that serves its elements. */
export function summarize(article: Article, options?: Options, call?: CallOptions): Promise<Result>;

/** A part of a digest's quote beside the transcript. */
export interface CheckedQuote {
  text: string;
  speaker: string | null;
  /** By words, without case and punctuation. Altered: six in ten of them are there in order. */
  verdict: 'verbatim' | 'altered' | 'absent';
  /** In the transcript, in its first block. */
  place: Span | null;
  /** The same in each block that it reaches over. */
  places: Span[];
  /** Whose words they are there. */
  transcriptSpeaker: string | null;
  /** Words that differ, in order; either side may be empty. */
  differences: { digest: string; transcript: string }[];
}

export interface Check {
  schema: 'lede-check/1';
  quotes: CheckedQuote[];
  verbatim: number;
  altered: number;
  absent: number;
}

/** Holds everything in quotation marks in a digest against the transcript they are from. */
export function check(
  digest: Article,
  against: Article,
  options?: Options,
  call?: CallOptions,
): Promise<Check>;

declare global {
  interface HTMLElementTagNameMap {
    'lede-summary': LedeSummaryElement;
  }
  interface HTMLElementEventMap {
    'lede-ready': CustomEvent<null>;
    'lede-summary': CustomEvent<Result>;
    /** `message` is for a log, `text` for a person, in the page's language. */
    'lede-error': CustomEvent<{ code: ErrorCode; message: string; text: string }>;
  }
}
