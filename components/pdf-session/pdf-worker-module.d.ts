/** The part of pdf.js that parses; importing it hands it to the other part, which then needs no further worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
