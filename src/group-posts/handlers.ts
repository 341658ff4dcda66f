import { authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import type { Handlers } from '../chat/context.ts';
import type { GroupPostId } from '../db/ids.ts';
import { settleUnknown } from '../delivery/outbox-store.ts';
import { postKey } from './queue-post.ts';
import { planFrom } from './steps.ts';
import { lockPost, setPost } from './store.ts';

/** A coordinator has looked whether a post is in its group, and says so: it is there, or it is posted again. */
export const groupPostHandlers: Handlers = {
  presses: {
    'group-again': async (chat, press) => {
      const found = await lockPost(chat.work, press.id as GroupPostId);
      const group = found?.group;
      if (!found || !group || !authorize(chat.actor, 'link-group', { districtId: group.districtId }))
        return await chat.toast({ key: 'press-not-yours' });
      const { post } = found;
      const isAgain = press.value === 1;
      if (post.state !== 'queued') return await chat.redraw({ text: { key: 'group-post-settled' } });
      await settleUnknown(chat.work, postKey(post), isAgain ? 'cancelled' : 'sent');
      if (isAgain) await planFrom(chat.work, post, chat.work.now);
      else await setPost(chat.work, post.id, { state: 'sent', sentAt: post.dueAt });
      const actorId = chat.person.id;
      await recordAct(chat.work, { actorId, act: isAgain ? 'post' : 'see', object: 'group_post', objectId: post.id });
      await chat.redraw({ text: { key: isAgain ? 'group-post-again' : 'group-post-settled' } });
    },
  },
};
