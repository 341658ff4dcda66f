import { createClient } from 'redis';

/** Every key and value of a Redis as text. */
export async function dumpRedis(url: string): Promise<string> {
  const redis = await open(url);
  try {
    const texts: string[] = [];
    for await (const keys of redis.scanIterator()) {
      for (const key of keys) texts.push(key, JSON.stringify(await readValue(redis, key)));
    }
    return texts.join('\n');
  } finally {
    await redis.close();
  }
}

/** Writes one value as a program that leaks would. */
export async function plantInRedis(url: string, words: string): Promise<void> {
  const redis = await open(url);
  await redis.hSet('sanad:planted', 'data', words);
  await redis.close();
}

async function readValue(redis: Awaited<ReturnType<typeof open>>, key: string) {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return await redis.get(key);
    case 'hash':
      return await redis.hGetAll(key);
    case 'list':
      return await redis.lRange(key, 0, -1);
    case 'set':
      return await redis.sMembers(key);
    case 'zset':
      return await redis.zRangeWithScores(key, 0, -1);
    case 'stream':
      return await redis.xRange(key, '-', '+');
    default:
      throw new Error(`a key of the kind ${type} is not read`);
  }
}

async function open(url: string) {
  return await createClient({ url }).connect();
}
