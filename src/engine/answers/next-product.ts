/* Answers about what is bought second after which first product. */
import { nextProducts } from '#domain/next-product.ts';
import type { Basis } from './basis.ts';
import type { Computations } from './computations.ts';

export function nextProductAnswers(basis: Basis): Pick<Computations, 'nextProduct'> {
  return { nextProduct: (question) => nextProducts(basis.chosen(question), basis.behind(question.rules)) };
}
