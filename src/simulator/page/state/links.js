/** Reads a link to the bot, also inside a share link. Gives undefined for any other link. */
export function botLink(url, username) {
  const link = parse(url);
  if (!link || !/^(www\.)?(t|telegram)\.me$/.test(link.hostname)) return undefined;
  if (link.pathname.startsWith('/share')) return botLink(link.searchParams.get('url') ?? '', username);
  return link.pathname.slice(1).toLowerCase() === username.toLowerCase() ? link.href : undefined;
}

/** Whether a link to the bot adds it to a group. https://core.telegram.org/api/links#group-channel-bot-links */
export function isForGroups(link) {
  return new URL(link).searchParams.has('startgroup');
}

/** Reads an invitation into a group, also inside a share link. Gives undefined for any other link. */
export function groupLink(url) {
  const link = parse(url);
  if (!link || !/^(www\.)?(t|telegram)\.me$/.test(link.hostname)) return undefined;
  if (link.pathname.startsWith('/share')) return groupLink(link.searchParams.get('url') ?? '');
  return /^\/(\+|joinchat\/)/.test(link.pathname) ? link.href : undefined;
}

/** A web address that may be opened in another tab. */
export function webAddress(url) {
  const link = parse(url);
  return link && /^https?:$/.test(link.protocol) ? link.href : undefined;
}

function parse(url) {
  for (const text of [url, `https://${url}`]) {
    if (URL.canParse(text) && /^https?:/.test(new URL(text).protocol)) return new URL(text);
  }
  return undefined;
}
