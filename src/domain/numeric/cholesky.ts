/* Small symmetric matrices, row by row: their root, and their inverse. */

/** Pivots below this share of their own diagonal entry are rounding. */
const FLAT = 1e-12;

/** The lower root L of a symmetric matrix A = L Lᵀ; null if A is not positive definite. Source: Golub, Van Loan 2013, alg. 4.2.1. */
export function cholesky(matrix: Float64Array, n: number): Float64Array | null {
  const root = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = matrix[i * n + j];
      for (let k = 0; k < j; k++) rest -= root[i * n + k] * root[j * n + k];
      if (i > j) root[i * n + j] = rest / root[j * n + j];
      else if (rest > FLAT * Math.abs(matrix[j * n + j])) root[j * n + j] = Math.sqrt(rest);
      else return null;
    }
  }
  return root;
}

/** The inverse of a symmetric matrix; null if it is not positive definite. */
export function inverseOf(matrix: Float64Array, n: number): Float64Array | null {
  const root = cholesky(matrix, n);
  if (root === null) return null;
  const inverse = new Float64Array(n * n);
  for (let column = 0; column < n; column++) {
    const x = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      x[i] = i === column ? 1 : 0;
      for (let k = 0; k < i; k++) x[i] -= root[i * n + k] * x[k];
      x[i] /= root[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i] -= root[k * n + i] * x[k];
      x[i] /= root[i * n + i];
      inverse[i * n + column] = x[i];
    }
  }
  return inverse;
}
