// What hooks/bothsides/export.py puts before our scripts.
declare var bothsidesBase: URL;
declare var bothsidesUse: Record<string, string>;
declare var bothsidesShared: boolean;
declare var bothsidesData: Record<string, Plan>;
declare var bothsidesDialog: string;
declare var bothsidesWords: Record<string, string>;
declare var bothsidesSafety: string;
