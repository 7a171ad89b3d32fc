/** The name that stands near the start of every share file, whichever order its short members have. */
const SIGN = '"jwe"';
const LOOKED_AT_BYTES = 200;

/** Whether bytes could be a share file, at a glance: the reading is loaded for those only. */
export function mayBeShareFile(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, LOOKED_AT_BYTES)).includes(SIGN);
}
