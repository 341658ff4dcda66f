import type { Context } from 'grammy';
import { Bot, InputFile } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { loadActor, recordAct } from './access/store.ts';
import { commitmentForm, promiseForm } from './agreeing/form.ts';
import { agreeingHandlers } from './agreeing/handlers.ts';
import { cannotHandlers } from './answers/cannot-handlers.ts';
import { answerHandlers } from './answers/handlers.ts';
import { moreHandlers } from './answers/more-handlers.ts';
import { restSteps } from './answers/rest-due.ts';
import { createApprovalHandlers } from './approving/handlers.ts';
import { createRequestSteps } from './approving/steps.ts';
import { feed, isUnfed } from './broadcasting/feed.ts';
import { createPrepareMany } from './broadcasting/prepare-many.ts';
import { tellFlood } from './broadcasting/tell-flood.ts';
import { broadcastMessage, loadWords } from './broadcasting/words.ts';
import { createBroadcastForm } from './broadcasts/form.ts';
import { createBroadcastHandlers } from './broadcasts/handlers.ts';
import { createAddMemberForm } from './buddies/add-form.ts';
import { createBuddyHandlers } from './buddies/handlers.ts';
import { calendarHandlers } from './calendar/handlers.ts';
import { makeCalendar } from './calendar/make-calendar.ts';
import { createAttend } from './calm/attend.ts';
import { createDrawTogether } from './calm/draw-together.ts';
import { createCalmHandlers } from './calm/handlers.ts';
import type { Broadcasts, Capabilities } from './capabilities-type.ts';
import { KNOWN, STRANGERS } from './chat/bucket.ts';
import { countUpdate } from './chat/bucket-store.ts';
import type { Chat, ChatContext } from './chat/context.ts';
import { createFormHandlers } from './chat/fill-form.ts';
import { openChat } from './chat/open-chat.ts';
import { createRenderer } from './chat/render.ts';
import { createRouter, listNames } from './chat/router.ts';
import { isUrgent } from './chat/urgent.ts';
import { createCircleForm } from './circles/form.ts';
import { createCircleHandlers } from './circles/handlers.ts';
import { claimHandlers } from './claims/handlers.ts';
import { claimWordsForm } from './claims/words-form.ts';
import { closingHandlers } from './closing/handlers.ts';
import { commitmentHandlers } from './commitments/handlers.ts';
import { reviewSteps } from './commitments/review.ts';
import { consentSteps } from './consent/consent-term.ts';
import { consentHandlers } from './consent/handlers.ts';
import { coverageHandlers } from './coverage/handlers.ts';
import type { CircleId, IncidentId, PersonId, TelegramId } from './db/ids.ts';
import type { Vault } from './db/vault.ts';
import type { Work } from './db/work.ts';
import { type Message, PRIORITY } from './delivery/message.ts';
import { UnmadeError } from './delivery/outcome.ts';
import { queueMessage } from './delivery/queue.ts';
import { districtForm } from './districts/form.ts';
import { districtHandlers } from './districts/handlers.ts';
import { drawPages, drawPicture } from './drawing/draw.ts';
import { eraseForm } from './erase-request/form.ts';
import { createEraseRequestHandlers } from './erase-request/handlers.ts';
import { createErasureSteps } from './erase-request/steps.ts';
import { createExclusionHandlers } from './exclusions/handlers.ts';
import { fadingHandlers } from './fading/handlers.ts';
import { fadingSteps, planFadingLook } from './fading/steps.ts';
import { askHandlers } from './family/ask-handlers.ts';
import { tapHandlers } from './family/handlers.ts';
import { helpWordsForm } from './family/help-words-form.ts';
import { checkSteps } from './family/weekly-check.ts';
import { blankSteps } from './family-profile/blank.ts';
import { familyForm } from './family-profile/form.ts';
import { familyHandlers } from './family-profile/handlers.ts';
import { showFamily } from './family-profile/show-family.ts';
import { createReadsSteps } from './family-profile/tell-administrators.ts';
import { giftHandlers } from './gifts/handlers.ts';
import { groupPostHandlers } from './group-posts/handlers.ts';
import { leaveGroup } from './group-posts/leave-group.ts';
import { createGroupOutcomes } from './group-posts/note-outcome.ts';
import { postSteps } from './group-posts/steps.ts';
import { guestSteps } from './guests/end-guest-place.ts';
import { guestHandlers } from './guests/handlers.ts';
import { helpKindHandlers } from './help-kinds/handlers.ts';
import { createGroupHandlers } from './helping/group-handlers.ts';
import { chooseTopic, followGroup, noteGroup } from './helping/in-groups.ts';
import { createWishHandlers } from './helping/wish-handlers.ts';
import { createWishSteps } from './helping/wish-steps.ts';
import { homeHandlers } from './home/handlers.ts';
import { withdrawExposed } from './inviting/exposed.ts';
import { inviteHandlers } from './inviting/handlers.ts';
import { startTokenInGroup } from './inviting/start-in-group.ts';
import { charterHandlers, followedByCharter } from './joining/charter-again.ts';
import { createJoinHandlers } from './joining/join-handlers.ts';
import { nameForm } from './joining/name-form.ts';
import { settlingSteps } from './joining/settle-in.ts';
import { type Languages, loadLanguages } from './language/languages.ts';
import type { Language } from './language/text.ts';
import { createEndPlaceHandlers } from './leaving/end-place-handlers.ts';
import { createLeaveHandlers } from './leaving/handlers.ts';
import { forgiveHandlers } from './ledger/forgive-handlers.ts';
import { createLedgerSteps, planLedgerCheck } from './ledger/steps.ts';
import { createLegalReference } from './legal-reference/handlers.ts';
import { createLettingGoHandlers } from './letting-go/handlers.ts';
import { createBroadcastSteps } from './letting-go/steps.ts';
import { memberHandlers } from './members/handlers.ts';
import { monthHandlers } from './month/handlers.ts';
import { makeMonthPicture, type Picture } from './month/make-picture.ts';
import { collectOwnData } from './my-data/copy-store.ts';
import { dataHandlers } from './my-data/handlers.ts';
import { replayTombstones } from './my-data/replay-tombstones.ts';
import { planRetention, retentionSteps } from './my-data/retention.ts';
import { createDataSteps } from './my-data/steps.ts';
import { writeCopy } from './my-data/write-copy.ts';
import { createOfferingHandlers } from './need-offering/handlers.ts';
import { createNeedSteps } from './need-offering/steps.ts';
import { needForm } from './needs/form.ts';
import { needHandlers } from './needs/handlers.ts';
import { takeNeedVoice } from './needs/take-voice.ts';
import { needWordsForm } from './needs/words-form.ts';
import { offerForm } from './offers/form.ts';
import { offerHandlers } from './offers/handlers.ts';
import { createAudit } from './overlooked/audit.ts';
import { pausingHandlers } from './pausing/handlers.ts';
import { pauseSteps } from './pausing/steps.ts';
import type { Account } from './people/person.ts';
import { markReachable, markUnreachable } from './people/reach.ts';
import { findPersonByTelegramId, getPerson } from './people/store.ts';
import { planningStep, planningSteps } from './planning/plan-turns.ts';
import { createAbsenceForm } from './preferences/absence-form.ts';
import { createAbsenceHandlers, preferenceHandlers } from './preferences/handlers.ts';
import { ownNameForm } from './preferences/own-name-form.ts';
import { findOwnQuietHours, sendMoment } from './preferences/quiet.ts';
import { loadPreferences } from './preferences/store.ts';
import { proxyHandlers } from './proxy/handlers.ts';
import { heardForm } from './proxy/heard-form.ts';
import { createQuietHandlers } from './quiet/handlers.ts';
import { deriveAgain } from './rederiving/derive-again.ts';
import { createRelinkHandlers } from './relinking/handlers.ts';
import { closeSkipped, reminderSteps } from './reminders/remind.ts';
import { remindingSteps } from './reminders/remind-many.ts';
import { stillHolds } from './reminders/still-holds.ts';
import { tellLate } from './reminders/tell-late.ts';
import { restrictingHandlers } from './restricting/handlers.ts';
import { createCircleRoleHandlers } from './roles/circle-role-handlers.ts';
import { createDecideRoleHandlers } from './roles/decide-handlers.ts';
import { createDistrictRoleHandlers } from './roles/district-role-handlers.ts';
import type { Log } from './runtime/log.ts';
import { createDistressAnswer } from './safeguarding/distress/answer-distress.ts';
import { createIncidentForms } from './safeguarding/forms.ts';
import { createSafeguardingHandlers } from './safeguarding/handlers.ts';
import { showIncident } from './safeguarding/show-incident.ts';
import { createIncidentSteps } from './safeguarding/tell-readers.ts';
import { seasonHoursHandlers } from './season-hours/handlers.ts';
import { seasonCircleSteps } from './season-hours/take-effect.ts';
import { createSeasonSteps } from './seasons/ask-administrators.ts';
import { createSeasonHandlers } from './seasons/handlers.ts';
import { planSeasons } from './seasons/plan-seasons.ts';
import { seriesForms, seriesHandlers } from './series/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { sheetHandlers } from './sheet/handlers.ts';
import { makeSheet, type Sheet } from './sheet/make-sheet.ts';
import { createStopAnswer, stoppingHandlers } from './stopping/handlers.ts';
import { answerOther, createSupportHandlers, offerToForward } from './support/handlers.ts';
import { createReplyForms } from './support/reply-form.ts';
import { swapHandlers } from './swaps/handlers.ts';
import { swapSteps } from './swaps/settle-unswapped.ts';
import type { RecordingFetch } from './telegram/record-calls.ts';
import { TZ_VERSION } from './time/wall-time.ts';
import { TURN_STEPS } from './turns/steps.ts';
import { undoHandlers } from './undoing/handlers.ts';
import { createVouchHandlers } from './vouching/handlers.ts';
import { wordingForm } from './wording/form.ts';
import { wordingHandlers } from './wording/handlers.ts';

export type CapabilityOptions = {
  vault: Vault;
  botToken: string;
  botInfo: UserFromGetMe;
  recording: RecordingFetch;
  administrators: ReadonlySet<TelegramId>;
  defaultLanguage: Language;
  timeZone: string;
  /** Nothing is logged when absent. */
  log?: Log;
  /** Where who was erased is written down; nowhere when absent. */
  tombstoneFile?: string | undefined;
  /** Whether people who send very much are slowed down; not where a script plays everybody at once. */
  limits?: boolean;
  /** Whether people get few messages a day and a week; not where a script squeezes weeks into minutes. */
  caps?: boolean;
};

/** What the product does for people, behind the calls the spine makes. */
export function createCapabilities(
  options: CapabilityOptions,
): Capabilities & { readonly listensTo: ReturnType<typeof listNames>; readonly broadcasts: Broadcasts } {
  const languages = loadLanguages();
  const renderer = createRenderer(languages, options.vault);
  const bot = createBot(options);
  const makers = createMakers(options, languages);
  return {
    prepare: async (transact, log) => {
      if (options.tombstoneFile !== undefined) await replayTombstones(transact, options.tombstoneFile);
      await transact(planRetention);
      const derived = await transact(async (work) => await deriveAgain(work, options.timeZone));
      if (derived) log.info({ ...derived, tzVersion: TZ_VERSION }, 'instants were derived again from local plans');
      await transact(planLedgerCheck);
      await transact(planFadingLook);
      await transact((work) => planSeasons(work, options.timeZone));
    },
    audit: createAudit(options.administrators),
    handleUpdate: (work, update) => options.recording.run(work, update.update_id, () => bot.handle(work, update)),
    listensTo: bot.listensTo,
    stepHandlers: {
      ...reminderSteps,
      ...consentSteps,
      ...pauseSteps,
      ...checkSteps,
      ...createIncidentSteps(options.administrators),
      ...reviewSteps,
      ...blankSteps,
      ...createDataSteps(options.tombstoneFile),
      ...createErasureSteps(options),
      ...retentionSteps,
      ...createReadsSteps(options.administrators),
      ...createRequestSteps(options.administrators),
      ...createWishSteps(options),
      ...postSteps,
      ...createNeedSteps({ ...options, botUsername: options.botInfo.username }),
      ...settlingSteps,
      ...createLedgerSteps(options),
      ...swapSteps,
      ...guestSteps,
      ...restSteps,
      ...fadingSteps,
      ...createBroadcastSteps({ ...options, caps: options.caps ?? true }),
      ...createSeasonSteps(options),
      ...seasonCircleSteps,
      plan: planningStep,
    },
    bulkStepHandlers: { plan: planningSteps, [TURN_STEPS.ask]: remindingSteps },
    stillHolds,
    attend: createAttend({ timeZone: options.timeZone, caps: options.caps ?? true, stillHolds }),
    drawTogether: createDrawTogether({ stillHolds }),
    broadcasts: {
      feed,
      isUnfed,
      prepareMany: createPrepareMany({ ...options, caps: options.caps ?? true, renderer }),
    },
    onUnreachable: async (work, chatId) => {
      if (chatId < 0) await leaveGroup(work, { chatId }, 'lost');
      await markUnreachable(work, chatId);
    },
    onLongFlood: (work, what) => tellFlood(work, what, options),
    onGroupOutcome: createGroupOutcomes({ botUsername: options.botInfo.username }),
    sendAfter: async (work, reader, { isSafety }) =>
      sendMoment(await findOwnQuietHours(work, reader), work.now, { timeZone: options.timeZone, isSafety }),
    onSetAside: (work, update) => tellAboutSetAside(work, update, options.administrators),
    onSkippedLate: async (work, step) => {
      if (!(step.kind in reminderSteps)) return;
      const turn = await closeSkipped(work, step);
      if (turn) await tellLate(work, turn);
    },
    render: async (work, chatId, content) => {
      const reader = await findPersonByTelegramId(work, chatId);
      const chosen = reader && (await loadPreferences(work, reader.id));
      const to = {
        chatId,
        language: reader?.language ?? options.defaultLanguage,
        you: chosen?.addressForm ?? ('n' as const),
        where: chosen?.livesAbroad ? ('abroad' as const) : ('here' as const),
      };
      if (content.kind === 'broadcast') {
        const words = (await loadWords(work, [content.id])).get(content.id);
        const message = words && broadcastMessage(words, to.language);
        return message && renderer(to, { kind: 'message', message });
      }
      if (content.kind !== 'made') return renderer(to, content);
      const made = reader && (await makers[content.maker]?.(work, reader, content));
      if (!made) return undefined;
      if ('copies' in made) return { chat_id: chatId, ...made.copies, protect_content: true };
      if ('document' in made) return documentBody(chatId, made);
      if (!('picture' in made)) return renderer(to, { kind: 'message', message: made });
      return pictureBody(made, renderer(to, { kind: 'message', message: made.caption }), content.messageId);
    },
  };
}

type Copy = { copies: { from_chat_id: TelegramId; message_id: number } };
type Document = { document: { name: string; content: string }; caption: string };
type Maker = (
  work: Work,
  reader: Account,
  what: { id: number; value?: number },
) => Promise<Message | Document | Sheet | Picture | Copy | undefined>;

/** What is to be drawn is drawn while it is being sent, outside of any transaction. */
function documentBody(chatId: TelegramId, { document, caption }: Document | Sheet): Record<string, unknown> {
  const { content, name } = document;
  const file = new InputFile(typeof content === 'string' ? Buffer.from(content) : made(() => drawPages(content)), name);
  return { chat_id: chatId, document: file, caption, protect_content: false };
}

/** The body of a call that sends a picture, or puts it in the place of another. */
function pictureBody(
  { picture, name }: Picture,
  { chat_id, text, reply_markup }: Record<string, unknown>,
  messageId: number | undefined,
): Record<string, unknown> {
  const file = new InputFile(
    made(() => drawPicture(picture)),
    name,
  );
  const rest = { chat_id, ...(reply_markup === undefined ? {} : { reply_markup }) };
  if (messageId === undefined) return { ...rest, photo: file, caption: text };
  return { ...rest, message_id: messageId, media: { type: 'photo', media: file, caption: text } };
}

/** A drawing that fails is no failure of the network, and is not tried again. */
function made(draw: () => Promise<Uint8Array>): () => Promise<Uint8Array> {
  return async () =>
    await draw().catch((cause: unknown) => {
      throw new UnmadeError('a drawing could not be made', { cause });
    });
}

/** What is written only when it is sent, by its name in the outbox. */
function createMakers(
  { administrators, botInfo, timeZone }: CapabilityOptions,
  languages: Languages,
): { readonly [maker: string]: Maker } {
  return {
    family: async (work, reader, { id }) =>
      await showFamily(work, await loadActor(work, reader, administrators), id as CircleId),
    incident: async (work, reader, { id }) =>
      await showIncident(work, await loadActor(work, reader, administrators), id as IncidentId),
    month: async (work, reader, { id, value = 0 }) => {
      const to = { language: reader.language, actor: await loadActor(work, reader, administrators) };
      return await makeMonthPicture(work, languages, to, { circleId: id as CircleId, month: value });
    },
    sheet: async (work, reader, { id, value = 0 }) => {
      const to = { language: reader.language, actor: await loadActor(work, reader, administrators) };
      return await makeSheet(work, languages, to, { circleId: id as CircleId, month: value });
    },
    voice: async (work, _reader, { id, value = 0 }) => {
      const { telegramId } = await getPerson(work, id as PersonId);
      return telegramId === null ? undefined : { copies: { from_chat_id: telegramId, message_id: value } };
    },
    calendar: async (work, reader, { id }) => {
      if (reader.id !== id) return undefined;
      return await makeCalendar(work, languages, reader, `t.me/${botInfo.username}`);
    },
    'own-data': async (work, reader, { id }) => {
      if (reader.id !== id) return undefined;
      const content = writeCopy(languages, reader, await collectOwnData(work, reader), timeZone);
      await recordAct(work, { actorId: reader.id, act: 'copy-own-data', object: 'person', objectId: reader.id });
      return {
        document: { name: 'sanad.html', content },
        caption: languages.render(reader.language, { key: 'data-copy-caption' }),
      };
    },
  };
}

function createBot(options: CapabilityOptions) {
  const absenceForm = createAbsenceForm(options.timeZone);
  const circleForm = createCircleForm(options.timeZone);
  const replyForms = createReplyForms(options.timeZone);
  const incidentForms = createIncidentForms(options.administrators);
  const answerDistress = createDistressAnswer(options.administrators);
  const answerStop = createStopAnswer();
  const addMemberForm = createAddMemberForm(options.administrators);
  const sending = { ...options, caps: options.caps ?? true };
  const broadcastForm = createBroadcastForm(sending);
  const legalReference = createLegalReference(options);
  const forms = createFormHandlers([
    addMemberForm,
    ...Object.values(incidentForms),
    heardForm,
    wordingForm,
    needForm,
    needWordsForm,
    claimWordsForm,
    offerForm,
    helpWordsForm,
    districtForm,
    circleForm,
    commitmentForm,
    promiseForm,
    ...seriesForms,
    nameForm,
    ...Object.values(replyForms),
    familyForm,
    ownNameForm,
    absenceForm,
    eraseForm,
    broadcastForm,
    legalReference.form,
  ]);
  const listeners = [
    homeHandlers,
    forms,
    districtHandlers,
    createDistrictRoleHandlers(options),
    createCircleRoleHandlers(options),
    createDecideRoleHandlers(options),
    createCircleHandlers(circleForm),
    inviteHandlers,
    createGroupHandlers(options.timeZone),
    groupPostHandlers,
    createWishHandlers(options),
    createBroadcastHandlers(broadcastForm, options),
    createLettingGoHandlers(sending),
    legalReference.handlers,
    consentHandlers,
    tapHandlers,
    askHandlers,
    pausingHandlers,
    proxyHandlers,
    offerHandlers,
    wordingHandlers,
    needHandlers,
    createOfferingHandlers(options.administrators),
    claimHandlers,
    restrictingHandlers,
    createExclusionHandlers(options.timeZone),
    createJoinHandlers(options.administrators),
    charterHandlers,
    createApprovalHandlers(options.administrators),
    createVouchHandlers(options.administrators),
    createLeaveHandlers(options.administrators),
    createEndPlaceHandlers(options.administrators),
    memberHandlers,
    fadingHandlers,
    forgiveHandlers,
    createBuddyHandlers(addMemberForm),
    createRelinkHandlers(options),
    commitmentHandlers,
    agreeingHandlers,
    seriesHandlers,
    helpKindHandlers,
    createSeasonHandlers(options.timeZone),
    seasonHoursHandlers,
    cannotHandlers,
    moreHandlers,
    stoppingHandlers,
    swapHandlers,
    guestHandlers,
    giftHandlers,
    undoHandlers,
    closingHandlers,
    monthHandlers,
    sheetHandlers,
    calendarHandlers,
    followedByCharter(answerHandlers, ['my', 'turn']),
    followedByCharter(coverageHandlers, ['coverage']),
    followedByCharter(settingsHandlers, ['settings']),
    preferenceHandlers,
    createCalmHandlers({ stillHolds }),
    createQuietHandlers(options),
    createAbsenceHandlers(absenceForm, options.timeZone),
    familyHandlers,
    createSafeguardingHandlers({ administrators: options.administrators, forms: incidentForms }),
    dataHandlers,
    createEraseRequestHandlers(options),
    createSupportHandlers({ administrators: options.administrators, timeZone: options.timeZone, replyForms }),
  ];
  const router = createRouter(options.vault, listeners, {
    onText: async (chat, words) => {
      if ((await answerDistress(chat, words)) || (await answerStop(chat, words))) return;
      await takeWords(forms, chat, words);
    },
    onOther: async (chat) => {
      if (!(await takeNeedVoice(chat))) await answerOther(chat);
    },
  });
  const bot = new Bot<ChatContext>(options.botToken, {
    botInfo: options.botInfo,
    client: { fetch: options.recording.fetch },
  });
  const works = new WeakMap<Update, Work>();
  bot.on('my_chat_member', async (context) => {
    await noteReach(workOf(works, context.update), context);
    await noteGroup(workOf(works, context.update), context, { botUsername: options.botInfo.username });
  });
  bot.on('message:migrate_to_chat_id', (context) => followGroup(workOf(works, context.update), context));
  bot.on('message', async (context, next) => {
    const { botInfo, timeZone } = options;
    if (await chooseTopic(workOf(works, context.update), context.message, { botUsername: botInfo.username })) return;
    const token = startTokenInGroup(context.message, botInfo.username);
    if (token === undefined) return await next();
    const group = { chatId: context.chat.id, botUsername: botInfo.username, timeZone };
    await withdrawExposed(workOf(works, context.update), token, group);
  });
  bot.filter(isPrivateWord).use(async (context, next) => {
    const settings = { ...options, botUsername: options.botInfo.username };
    const { chat, close } = await openChat(workOf(works, context.update), context, settings);
    context.chatWith = chat;
    if (options.limits && !(await isListenedTo(chat, context))) return;
    await next();
    await close();
  }, router);
  return {
    listensTo: listNames(listeners),
    handle: async (work: Work, update: Update) => {
      works.set(update, work);
      await bot.handleUpdate(update);
    },
  };
}

/** Whoever sends more than anybody reads and taps is told once, and then waits in silence until it has filled up again. */
async function isListenedTo(chat: Chat, context: Context): Promise<boolean> {
  if (isUrgent(context)) return true;
  const { isAdministrator, roles, memberships } = chat.actor;
  const isKnown = isAdministrator || roles.length > 0 || memberships.length > 0;
  const verdict = await countUpdate(chat.work, chat.person.id, isKnown ? KNOWN : STRANGERS);
  if (verdict === 'say so') await chat.say({ text: { key: 'too-fast' } });
  return verdict === 'listen';
}

/** New messages and presses of people in private chats. Groups, channels, bots and edited messages are ignored quietly. */
function isPrivateWord(context: Context): boolean {
  const isWord = context.message !== undefined || context.callbackQuery !== undefined;
  const isPerson = context.from?.is_bot === false && context.senderChat === undefined;
  return isWord && isPerson && context.chat?.type === 'private';
}

async function takeWords(forms: ReturnType<typeof createFormHandlers>, chat: Chat, words: string): Promise<void> {
  if (words.startsWith('/')) await chat.say({ text: { key: 'unknown-command' } });
  else if (!(await forms.takeWords(chat, words))) await offerToForward(chat, words);
}

/** In a private chat Telegram says only that the person blocked the bot, or came back. */
async function noteReach(work: Work, context: Context): Promise<void> {
  const change = context.myChatMember;
  if (change?.chat.type !== 'private') return;
  if (change.new_chat_member.status === 'kicked') return await markUnreachable(work, change.chat.id);
  const person = await findPersonByTelegramId(work, change.chat.id);
  if (person) await markReachable(work, person.id);
}

async function tellAboutSetAside(work: Work, update: Update, administrators: ReadonlySet<TelegramId>): Promise<void> {
  const sender = update.message?.from ?? update.callback_query?.from;
  const isPrivate = (update.message?.chat ?? update.callback_query?.message?.chat)?.type === 'private';
  const tell = (chatId: TelegramId, key: string) =>
    queueMessage(work, {
      chatId,
      key: `aside:${update.update_id}:${chatId}`,
      message: { text: { key } },
      priority: PRIORITY.answer,
    });
  if (sender && isPrivate) await tell(sender.id, 'update-set-aside');
  for (const administrator of administrators) {
    if (await findPersonByTelegramId(work, administrator)) await tell(administrator, 'update-set-aside-note');
  }
}

function workOf(works: WeakMap<Update, Work>, update: Update): Work {
  const work = works.get(update);
  if (!work) throw new Error('an update is handled outside its transaction');
  return work;
}
