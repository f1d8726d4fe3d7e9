/* The level of all intervals by the normal law. */

/** 97.5 % quantile of the standard normal law: intervals of 95 %. */
export const Z = 1.959963984540054;
