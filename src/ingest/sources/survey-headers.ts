/* Headers that tables of answers share, and those that make a table one of orders. */

/** A question about recommending, in several languages; codes and links of referrals are none. */
export const RECOMMEND =
  /\bnps\b|net promoter|recom+end(?!ed|er)|recom+and|raccomand|empfehl(?!ungs?-?(?:code|link|geber|programm))|aanbevel|anbefal|rekommend|polec/i;

export const EMAIL_HEADERS: readonly string[] = (
  'email|e-mail|mail|email address|e-mail address|e-mail-adresse|e-mail adresse|email-adresse|customer email|' +
  'customer e-mail|kunden-e-mail|respondent email|recipient email|contact email|user email'
).split('|');

export const SURVEY_DATE_HEADERS: readonly string[] = (
  'date|datum|timestamp|zeitstempel|response date|responded at|answered at|submitted at|submit date|completed at|' +
  'created at|created|date created|survey date|antwortdatum|beantwortet am|abgegeben am|erstellt am|end date|start date'
).split('|');

/** A table with one of them tells money, and is none of answers. */
export const AMOUNT_HEADERS: readonly string[] = (
  'amount|total|order total|grand total|total amount|total price|order amount|order value|revenue|net sales|sales|price|' +
  'total spent|total spend|amount spent|betrag|gesamtbetrag|gesamtsumme|gesamt|gesamtpreis|summe|brutto|rechnungsbetrag|' +
  'bestellwert|umsatz|endbetrag|preis|kosten|cost|spend'
).split('|');
