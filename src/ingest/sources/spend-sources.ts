/* The exports beside the orders that come from ad platforms. The narrower stands before the wider. */
import { googleAds } from './google-ads.ts';
import { linkedinAds } from './linkedin-ads.ts';
import { metaAds } from './meta-ads.ts';
import { microsoftAds } from './microsoft-ads.ts';
import { pinterestAds } from './pinterest-ads.ts';
import { plainSpendSource } from './plain-spend.ts';
import type { SideSource } from './side-source.ts';
import { tiktokAds } from './tiktok-ads.ts';

export const SPEND_SOURCES: readonly SideSource[] = [
  metaAds,
  pinterestAds,
  linkedinAds,
  tiktokAds,
  microsoftAds,
  googleAds,
  plainSpendSource,
];
