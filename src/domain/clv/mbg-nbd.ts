/* MBG/NBD: as BG/NBD, but a customer may leave right after the first purchase. */
import type { BuyingModel, BuyingParams } from './buying-model.ts';

/**
 * Modified beta-geometric/NBD. As BG/NBD, with one more chance to leave, after the first purchase: a customer who bought once may be
 * gone, and P(alive) says so. Source: Batislam, Denizel, Filiztekin 2007, IJRM 24:201–209; Hoppe, Wagner 2007, Marketing JRM 3:75–90.
 */
export function mbgNbd(params: BuyingParams): BuyingModel {
  return { kind: 'mbg-nbd', params };
}
