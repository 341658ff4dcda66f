/** The emoji one may react with. https://core.telegram.org/bots/api#reactiontypeemoji */
export const REACTION_EMOJI: ReadonlySet<string> = new Set(
  `👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻
  👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡`.split(/\s+/),
);

/** The emoji as Telegram keeps it: without the mark that asks for a coloured picture. */
export function reactionEmoji(text: string): string {
  return text.replaceAll('\uFE0F', '');
}
