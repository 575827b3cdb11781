/** Version of the app, written in by the build. */
declare const __APP_VERSION__: string;
