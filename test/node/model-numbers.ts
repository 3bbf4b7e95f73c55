/**
 * What each version of the formulas makes of the figures of test/support/frozen-dataset.ts: the last year, its share of GDP and
 * dollars, the extra in real dollars, and the hash of all numbers. A version is only ever added: ids name the earlier ones.
 */
export const MODEL_NUMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  1: {
    'the commitment of The Hague': '2035 3.5 49.1696647 122.354454 d6b023d7ab7a',
    'one target, linear': '2032 5 64.7602966 144.864658 482d83f5600f',
    power: '2032 5 64.7602966 105.520119 856d88bf8309',
    's-curve': '2032 5 64.7602966 145.480684 5977522ce58b',
    geometric: '2032 5 64.7602966 121.706782 74889c8a8d22',
    'real growth': '2032 5 64.7602966 121.055463 c0403863b0f7',
    'fixed step': '2032 3 38.856178 62.0848534 5ef090656e3b',
    'capped growth': '2032 2.12960908 27.5828231 24.3733711 207a39b02546',
    milestones: '2032 5 64.7602966 133.617368 d876442718fc',
    hold: '2032 1.5 19.428089 0 1918ca929f68',
    trend: '2032 1.68 21.7594597 7.45018241 9374023da559',
    step: '2032 5 64.7602966 244.829153 f32cc7f9c2ef',
    pledged: '2035 3.5 49.1696647 138.959981 e52a6d2049ba',
    'related spending from a start': '2035 5 70.2423781 189.649404 3ed679185148',
    'core alone': '2035 3.5 49.1696647 122.354454 25dbbc156017',
    'as of an earlier day': '2032 5 64.4558462 188.620097 3b1df7fb7bda',
    'from an earlier year': '2032 5 64.6605092 262.356573 95de7aa1cf3d',
    'another economy': '2032 5 72.5149149 138.770182 621240dbb9d8',
    discounted: '2032 5 64.7602966 144.864658 7346519834e4',
    'beyond the outlook': '2045 5 92.094522 479.972851 55c865c909f6',
    'above the target, held': '2035 4.04 67.1180151 0 d4d00bcc6303',
    'above the target, converging': '2035 3.5 58.1467953 -39.600202 c0efc7b6f4e8',
    'a group': '2032 5 144.016114 193.611935 583c06afafa4',
  },
}
