import { badRequest, conflict, tooManyRequests } from '../../checks/errors.ts';
import type { Files } from '../../checks/files.ts';
import { booleanParam, integerParam, type Params, textParam } from '../../checks/params.ts';
import type { Webhook } from '../../state/state.ts';
import { chooseAllowedUpdates, clearUpdates } from '../../state/updates.ts';
import type { Waits } from '../../waits.ts';
import type { World } from '../../world.ts';
import type { Outcome } from '../bot-api/answer.ts';
import type { Conflicts } from '../updates/conflicts.ts';
import type { Poller } from '../updates/poller.ts';
import { type Lookup, parseWebhookUrl, type WebhookRules, webhookAddress } from './webhook-address.ts';

const MAX_CERTIFICATE_BYTES = 3 * 1024 * 1024;
const MAX_SECRET = 256;
const GAP_MS = 1000;

export type WebhookSetter = {
  /** Answers setWebhook; without a url it deletes. @throws {ApiError} */
  set(params: Params, files: Files): Promise<Outcome>;
  /** Whether a webhook is being set, its address being looked up. */
  isPending(): boolean;
};

type Parts = {
  world: World;
  waits: Waits;
  poller: Poller;
  conflicts: Conflicts;
  lookup: Lookup;
  rules: WebhookRules;
  /** Whether a webhook may be set only once a second. */
  isLimited: boolean;
};

/** What is asked for, before its address is known. */
type Wanted = Omit<Webhook, 'ipAddress' | 'certificate'> & { givenAddress: string };

/** Sets and deletes the webhook (Bot API facts, F3). The old one is gone before the new one is looked at. */
export function createWebhookSetter(parts: Parts): WebhookSetter {
  const { world, waits, poller, conflicts } = parts;
  let pending: { giveUp(): void } | undefined;
  let allowedAtMs = Number.NEGATIVE_INFINITY;

  return { set, isPending: () => pending !== undefined };

  async function set(params: Params, files: Files): Promise<Outcome> {
    const wanted = wantedWebhook(params);
    const isSetting = wanted.url !== '';
    if (isSetting && parts.isLimited) {
      if (waits.nowMs() < allowedAtMs) throw tooManyRequests(1);
      allowedAtMs = waits.nowMs() + GAP_MS;
    }
    const certificate = uploadedCertificate(params, files);
    const hadOne = pending !== undefined || world.state.webhook !== undefined;
    if (!pending && !certificate && !booleanParam(params, 'drop_pending_updates') && isAlreadySo(world, wanted)) {
      world.change((state) => chooseAllowedUpdates(state, textParam(params, 'allowed_updates')));
      return { result: true, description: isSetting ? 'Webhook is already set' : 'Webhook is already deleted' };
    }
    pending?.giveUp();
    if (isSetting) poller.abort();
    world.change((state) => {
      delete state.webhook;
      if (booleanParam(params, 'drop_pending_updates')) clearUpdates(state);
    });
    if (!isSetting) {
      return { result: true, description: hadOne ? 'Webhook was deleted' : 'Webhook is already deleted' };
    }
    await put(wanted, certificate, params);
    return { result: true, description: 'Webhook was set' };
  }

  async function put(wanted: Wanted, certificate: Buffer | undefined, params: Params): Promise<void> {
    const url = parseWebhookUrl(wanted.url);
    assertSecretValid(wanted.secretToken);
    if (certificate && certificate.length > MAX_CERTIFICATE_BYTES) {
      throw badRequest(`certificate size is too big (${certificate.length} bytes)`);
    }
    world.change((state) => chooseAllowedUpdates(state, textParam(params, 'allowed_updates')));
    const { givenAddress, ...kept } = wanted;
    const ipAddress = await unlessReplaced(webhookAddress({ url, given: givenAddress }, parts));
    world.change((state) => {
      state.webhook = { ...kept, ipAddress, ...(certificate ? { certificate: certificate.toString('utf8') } : {}) };
    });
  }

  /** @throws {ApiError} 409 when another call comes first */
  async function unlessReplaced<Result>(work: Promise<Result>): Promise<Result> {
    const { promise: replaced, reject } = Promise.withResolvers<never>();
    let isReplaced = false;
    const me = {
      giveUp() {
        isReplaced = true;
        conflicts.tell(conflict('terminated by other setWebhook'), reject);
      },
    };
    pending = me;
    try {
      const result = await Promise.race([work, replaced]);
      return isReplaced ? await replaced : result;
    } catch (error) {
      if (isReplaced) return await replaced;
      throw error;
    } finally {
      if (pending === me) pending = undefined;
    }
  }
}

function wantedWebhook(params: Params): Wanted {
  const url = textParam(params, 'url');
  const givenAddress = url === '' ? '' : textParam(params, 'ip_address');
  return {
    url,
    secretToken: url === '' ? '' : textParam(params, 'secret_token'),
    maxConnections: integerParam(params, 'max_connections', { min: 1, max: 100, absent: 40 }),
    hasFixedAddress: givenAddress !== '',
    givenAddress,
  };
}

function isAlreadySo({ state: { webhook } }: World, wanted: Wanted): boolean {
  if (!webhook) return wanted.url === '';
  return (
    webhook.certificate === undefined &&
    webhook.url === wanted.url &&
    webhook.maxConnections === wanted.maxConnections &&
    webhook.secretToken === wanted.secretToken &&
    webhook.hasFixedAddress === wanted.hasFixedAddress &&
    (!wanted.hasFixedAddress || webhook.ipAddress === wanted.givenAddress)
  );
}

/** A certificate is a file of its own or of a part that is named. */
function uploadedCertificate(params: Params, files: Files): Buffer | undefined {
  const part = /^attach:\/\/(.*)$/s.exec(textParam(params, 'certificate'))?.[1];
  return (files.get('certificate') ?? (part === undefined ? undefined : files.get(part)))?.bytes;
}

function assertSecretValid(token: string): void {
  if (Buffer.byteLength(token) > MAX_SECRET) throw badRequest('secret token is too long');
  if (!/^[A-Za-z0-9_-]*$/.test(token)) throw badRequest('secret token contains unallowed characters');
}
