// What hooks/bothsides/offline.py puts before the service worker's script.
declare var bothsidesVersion: string;
declare var bothsidesFiles: [path: string, digest: string][];
declare var bothsidesOffline: string;
