import type { DistrictId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';

const SHAPE = /^h-([0-9a-z]+)-([\w-]{12})$/;

/** What the button in a district's group carries: the district alone, signed so that none can be made up. It is no secret. */
export function helpPayload(vault: Vault, districtId: DistrictId): string {
  return `h-${districtId.toString(36)}-${sign(vault, districtId)}`;
}

/** @returns undefined when this is not a payload of ours */
export function readHelpPayload(vault: Vault, payload: string): DistrictId | undefined {
  const [, digits = '', signature] = SHAPE.exec(payload) ?? [];
  const districtId = Number.parseInt(digits, 36) as DistrictId;
  return signature !== undefined && signature === sign(vault, districtId) ? districtId : undefined;
}

function sign(vault: Vault, districtId: DistrictId): string {
  return vault.digest('help', String(districtId)).toString('base64url').slice(0, 12);
}
