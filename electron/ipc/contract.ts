import { z } from 'zod';
import type { ChannelName } from './channels.js';

/** Largest file that is read or written, in bytes. */
export const maxFileBytes = 64 * 1024 * 1024;

const text = z.string().max(maxFileBytes);
const fileName = z.string().min(1).max(255);
const fileRef = z.uuid();
const journalId = z.string().regex(/^[\w-]{1,64}$/);
const isoTime = z.iso.datetime();
const nothing = z.null();

export const settingsSchema = z.strictObject({
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  moneyUnit: z.enum(['project', 'one', 'thousand', 'wan', 'million', 'yi']),
});

const appInfo = z.strictObject({
  name: z.string(),
  version: z.string(),
  platform: z.enum(['linux', 'mac', 'windows', 'browser']),
});

const fileInfo = z.strictObject({ ref: fileRef, name: z.string(), location: z.string() });
const openedFile = fileInfo.extend({ text: z.string() });
const savedFile = fileInfo.extend({ savedAt: isoTime });
const recentFile = fileInfo.extend({ usedAt: isoTime });

const journalDraft = z.strictObject({
  id: journalId,
  name: z.string().max(255),
  ref: fileRef.nullable(),
  text,
});
const journalEntry = z.strictObject({
  id: journalId,
  name: z.string(),
  ref: fileRef.nullable(),
  writtenAt: isoTime,
});

/** A sample is named, never located: a plain file name with our ending. */
const sampleName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,99}\.citypact$/u);

export const exportTypes = ['xlsx', 'csv', 'json', 'pdf', 'docx', 'png', 'svg'] as const;

const exportRequest = z.strictObject({
  suggestedName: fileName,
  type: z.enum(exportTypes),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= maxFileBytes),
});

const windowState = z.strictObject({ dirty: z.boolean(), title: z.string().max(255) });

/** Arguments and result of every channel: the one place from which handlers and preload are typed. */
export const contract = {
  'app:info': { args: z.tuple([]), result: appInfo },
  'settings:get': { args: z.tuple([]), result: settingsSchema },
  'settings:set': { args: z.tuple([settingsSchema.partial()]), result: settingsSchema },
  'recents:list': { args: z.tuple([]), result: z.array(recentFile) },
  'recents:forget': { args: z.tuple([fileRef]), result: nothing },
  'project:open': { args: z.tuple([]), result: openedFile.nullable() },
  'project:open-ref': { args: z.tuple([fileRef]), result: openedFile },
  'project:save': { args: z.tuple([fileRef, text]), result: savedFile },
  'project:save-as': { args: z.tuple([fileName, text]), result: savedFile.nullable() },
  'journal:write': { args: z.tuple([journalDraft]), result: nothing },
  'journal:list': { args: z.tuple([]), result: z.array(journalEntry) },
  'journal:read': { args: z.tuple([journalId]), result: z.string() },
  'journal:discard': { args: z.tuple([journalId]), result: nothing },
  'samples:list': { args: z.tuple([]), result: z.array(z.strictObject({ name: z.string() })) },
  'samples:read': { args: z.tuple([sampleName]), result: z.string() },
  'files:export': { args: z.tuple([exportRequest]), result: fileInfo.nullable() },
  'files:reveal': { args: z.tuple([fileRef]), result: nothing },
  'window:set-state': { args: z.tuple([windowState]), result: nothing },
  'window:close': { args: z.tuple([]), result: nothing },
} satisfies Record<ChannelName, { args: z.ZodType<readonly unknown[]>; result: z.ZodType }>;

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

export const hostErrorSchema = z.strictObject({
  kind: z.enum([
    'not_found',
    'not_a_file',
    'no_permission',
    'too_large',
    'not_text',
    'locked',
    'disk_full',
    'unknown_file',
    'bad_request',
    'unsupported',
    'failed',
  ]),
  message: bilingual,
  path: z.string().optional(),
});

export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['new', 'open', 'save', 'saveAs', 'exportWorkbook', 'undo', 'redo', 'shortcuts']),
  }),
  z.strictObject({ type: z.literal('language'), language: settingsSchema.shape.language }),
  z.strictObject({ type: z.literal('openRef'), ref: fileRef, name: z.string() }),
  z.strictObject({ type: z.literal('saveThenClose') }),
]);

type Contract = typeof contract;
export type Settings = z.infer<typeof settingsSchema>;
export type Language = Settings['language'];
export type AppInfo = z.infer<typeof appInfo>;
export type FileInfo = z.infer<typeof fileInfo>;
export type OpenedFile = z.infer<typeof openedFile>;
export type SavedFile = z.infer<typeof savedFile>;
export type RecentFile = z.infer<typeof recentFile>;
export type JournalDraft = z.infer<typeof journalDraft>;
export type JournalEntry = z.infer<typeof journalEntry>;
export type ExportType = (typeof exportTypes)[number];
export type WindowState = z.infer<typeof windowState>;
export type HostError = z.infer<typeof hostErrorSchema>;
export type HostCommand = z.infer<typeof commandSchema>;

export type ArgsOf<C extends ChannelName> = z.infer<Contract[C]['args']>;
export type ResultOf<C extends ChannelName> = z.infer<Contract[C]['result']>;

/** Either the value or the reason why not; expected failures never reject. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: HostError };

/** What the main process must implement. */
export type Handlers = {
  readonly [C in ChannelName]: (...args: ArgsOf<C>) => Promise<Reply<ResultOf<C>>> | Reply<ResultOf<C>>;
};

/** What the preload shows to the page. */
export type Bridge = {
  readonly [C in ChannelName]: (...args: ArgsOf<C>) => Promise<Reply<ResultOf<C>>>;
} & {
  readonly onCommand: (listener: (command: HostCommand) => void) => () => void;
};
