import { z } from 'zod';

// The page's content-security policy forbids generated code: zod must never build parsers with `new Function`.
z.config({ jitless: true });

export { z };
