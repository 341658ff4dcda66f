import type { NeedId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';

const SHAPE = /^n-([0-9a-z]+)-([\w-]{12})$/;

/** What the button of a post about a need carries: the need alone, signed so that none can be made up. It is no secret. */
export function needPayload(vault: Vault, needId: NeedId): string {
  return `n-${needId.toString(36)}-${sign(vault.digest('need', String(needId)))}`;
}

/** @returns undefined when this is not a payload of ours */
export function readNeedPayload(vault: Vault, payload: string): NeedId | undefined {
  const [, digits = '', signature] = SHAPE.exec(payload) ?? [];
  const needId = Number.parseInt(digits, 36) as NeedId;
  const known = signature === undefined ? [] : vault.digests('need', String(needId)).map(sign);
  return known.some((one) => one === signature) ? needId : undefined;
}

function sign(digest: Buffer): string {
  return digest.toString('base64url').slice(0, 12);
}
