/**
 * Overwrites the lower triangle of a symmetric matrix (row by row, `size` rows) with its Cholesky factor L, where L times its transpose
 * is the matrix. False, with the matrix spoilt, when it is not positive definite.
 */
export function factorise(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    const atRow = row * size
    for (let column = 0; column <= row; column++) {
      const atColumn = column * size
      let left = matrix[atRow + column]!
      for (let k = 0; k < column; k++) left -= matrix[atRow + k]! * matrix[atColumn + k]!
      if (column < row) matrix[atRow + column] = left / matrix[atColumn + column]!
      else if (left > 0) matrix[atRow + row] = Math.sqrt(left)
      else return false
    }
  }
  return true
}

/** Solves `matrix x = right` from the matrix's Cholesky factor. */
export function solve(factor: Float64Array, right: Float64Array): Float64Array {
  const size = right.length
  const x = right.slice()
  for (let row = 0; row < size; row++) {
    let left = x[row]!
    for (let k = 0; k < row; k++) left -= factor[row * size + k]! * x[k]!
    x[row] = left / factor[row * size + row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    const known = x[row]! / factor[row * size + row]!
    x[row] = known
    for (let k = 0; k < row; k++) x[k]! -= factor[row * size + k]! * known
  }
  return x
}
