/** One case to learn from: its signs, whether it is one, and how much it counts. */
export interface Case {
  readonly signs: Readonly<Record<string, number>>;
  readonly is: boolean;
  readonly weight: number;
}

interface Fitted {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

const STEPS = 25;
const SMALL = 1e-9;
/** A step that moves no weight by more is the last. */
const NEAR = 1e-6;

/** Solves a symmetric system of equations, by elimination with pivots. */
const solve = (matrix: number[][], right: number[]): number[] => {
  const rows = matrix.map((row, place) => [...row, right[place] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0)) best = row;
    [rows[at], rows[best]] = [rows[best] ?? [], rows[at] ?? []];
    const own = rows[at] ?? [];
    const pivot = own[at] ?? 0;
    if (Math.abs(pivot) < SMALL) continue;
    for (const [place, row] of rows.entries()) {
      const factor = (row[at] ?? 0) / pivot;
      if (place === at || factor === 0) continue;
      for (let column = at; column <= size; column += 1) row[column] = (row[column] ?? 0) - factor * (own[column] ?? 0);
    }
  }
  return rows.map((row, place) => (row[size] ?? 0) / (Math.abs(row[place] ?? 0) < SMALL ? 1 : (row[place] ?? 1)));
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Logistic regression of some signs with a ridge on their standardised weights, by Newton's method. */
const fitOn = (cases: readonly Case[], names: readonly string[], ridge: number): Fitted & { standard: number[] } => {
  const columns = names.map((name) => cases.map(({ signs }) => signs[name] ?? 0));
  const means = columns.map(meanOf);
  const spreads = columns.map((column, place) =>
    Math.max(SMALL, Math.sqrt(meanOf(column.map((value) => (value - (means[place] ?? 0)) ** 2)))),
  );
  const size = names.length + 1;
  // One row of numbers after the other: there are tens of thousands of cases.
  const rows = new Float64Array(cases.length * size).fill(1);
  for (const [place, column] of columns.entries())
    for (const [row, value] of column.entries())
      rows[row * size + place + 1] = (value - (means[place] ?? 0)) / (spreads[place] ?? 1);
  let beta = [0, ...names.map(() => 0)];
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = new Float64Array(beta.map((value, place) => (place === 0 ? 0 : -ridge * value)));
    const hessian = new Float64Array(size * size);
    for (let at = 1; at < size; at += 1) hessian[at * size + at] = ridge;
    for (const [place, { is, weight }] of cases.entries()) {
      const row = rows.subarray(place * size, (place + 1) * size);
      const likely = 1 / (1 + Math.exp(-row.reduce((sum, value, column) => sum + value * (beta[column] ?? 0), 0)));
      const curve = weight * likely * (1 - likely);
      const slope = weight * (Number(is) - likely);
      for (let at = 0; at < size; at += 1) {
        const value = row[at] ?? 0;
        if (value === 0) continue;
        gradient[at] = (gradient[at] ?? 0) + slope * value;
        const part = curve * value;
        // The matrix is symmetric: its lower half is enough.
        for (let other = 0; other <= at; other += 1)
          hessian[at * size + other] = (hessian[at * size + other] ?? 0) + part * (row[other] ?? 0);
      }
    }
    const matrix = Array.from({ length: size }, (_, at) =>
      Array.from({ length: size }, (__, other) => hessian[Math.max(at, other) * size + Math.min(at, other)] ?? 0),
    );
    const move = solve(matrix, [...gradient]);
    beta = beta.map((value, place) => value + (move[place] ?? 0));
    if (Math.max(...move.map(Math.abs)) < NEAR) break;
  }
  const standard = beta.slice(1);
  const weights = standard.map((value, place) => value / (spreads[place] ?? 1));
  return {
    bias: (beta[0] ?? 0) - weights.reduce((sum, weight, place) => sum + weight * (means[place] ?? 0), 0),
    weights: Object.fromEntries(names.map((name, place) => [name, weights[place] ?? 0])),
    standard,
  };
};

/** Signs of which a standard deviation moves the log-odds by less are left out: they stay candidates for the next fit. */
const LEAST = 0.05;

/** The weights of the signs that say most, fitted to cases. `ridge` is the penalty on standardised weights. */
export const fitLogistic = (cases: readonly Case[], ridge: number): Fitted => {
  const all = [...new Set(cases.flatMap(({ signs }) => Object.keys(signs)))];
  const first = fitOn(cases, all, ridge);
  const telling = all.filter((_, place) => Math.abs(first.standard[place] ?? 0) >= LEAST);
  const { bias, weights } = fitOn(cases, telling, ridge);
  return { bias, weights };
};
