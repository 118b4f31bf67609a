/** Weights by the name of a sign, of logistic regression. */
export interface Model {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** It says yes above this likelihood. */
  readonly from: number;
}

/** What a brief judges a thread by. */
export interface BriefModels {
  /** Whether a piece of what the user said holds no longer. */
  readonly lapsed: Model;
  /** Whether a line of an answer with numbers still holds. */
  readonly holds: Model;
  /** Whether the rows of a table that came back still hold. */
  readonly rows: Model;
  /** Whether a sentence of the user belongs into a brief, or is an aside. */
  readonly tells: Model;
}

/** The likelihood that a model gives for some signs, 0 to 1. */
export const likelihood = ({ bias, weights }: Model, signs: Readonly<Record<string, number>>): number => {
  let odds = bias;
  for (const [name, weight] of Object.entries(weights)) odds += weight * (signs[name] ?? 0);
  return 1 / (1 + Math.exp(-odds));
};

/** Whether a model says yes to some signs. */
export const saysYes = (model: Model, signs: Readonly<Record<string, number>>): boolean =>
  likelihood(model, signs) > model.from;
