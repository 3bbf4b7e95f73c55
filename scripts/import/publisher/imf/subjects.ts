import type { IndicatorCode } from '../../../../domain/figure/indicator.ts'

/** The subjects of the outlook that the package carries, in the order in which it lists them. */
export const SUBJECTS: Readonly<Record<string, { readonly code: IndicatorCode; readonly scale: string }>> = {
  NGDP: { code: 'GDP_NATIONAL', scale: 'Billions' },
  NGDP_R: { code: 'GDP_NATIONAL_CONSTANT', scale: 'Billions' },
  NGDPD: { code: 'GDP_USD', scale: 'Billions' },
  NGDP_RPCH: { code: 'REAL_GDP_GROWTH', scale: 'Units' },
  NGDP_D: { code: 'GDP_DEFLATOR', scale: 'Units' },
  LP: { code: 'POPULATION', scale: 'Millions' },
  GGX_NGDP: { code: 'GOVERNMENT_EXPENDITURE', scale: 'Units' },
  GGXCNL_NGDP: { code: 'GOVERNMENT_BALANCE', scale: 'Units' },
  GGXWDG_NGDP: { code: 'GOVERNMENT_DEBT', scale: 'Units' },
}

/** The IMF's English names of currencies. */
const CURRENCIES: Readonly<Record<string, RegExp>> = {
  EUR: /euro/,
  USD: /u\.?s\.? dollar|united states dollar/,
  ALL: /albanian lek/,
  BGN: /bulgarian lev/,
  CAD: /canadian dollar/,
  CNY: /yuan|renminbi/,
  CZK: /czech koruna/,
  DKK: /danish kron/,
  GBP: /pound/,
  HRK: /croatian kuna/,
  HUF: /forint/,
  ISK: /icelandic kr/,
  MKD: /denar/,
  NOK: /norwegian kron/,
  PLN: /zloty|złoty/,
  RON: /romanian le[ui]/,
  RUB: /rou?ble/,
  SEK: /swedish kron/,
  TRY: /lira/,
  UAH: /hryvnia/,
}

/** The ISO 4217 code; null for a name that is not known. */
export const currencyCalled = (name: string): string | null =>
  Object.entries(CURRENCIES).find(([, form]) => form.test(name.toLowerCase()))?.[0] ?? null
