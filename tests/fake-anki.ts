/** A little Anki behind AnkiConnect: one deck, one note type, notes. */
export function createAnki() {
  const notes: { noteId: number; fields: Record<string, { value: string }>; tags: string[] }[] = [];
  const types: string[] = [];
  const asked: string[] = [];
  const put = (fields: Record<string, string>) =>
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
  const ask = async (action: string, params: object): Promise<unknown> => {
    asked.push(action);
    const given = params as {
      modelName: string;
      notes: { fields: Record<string, string>; tags: string[] }[];
      actions: { params: { note: { id: number; fields: Record<string, string> } } }[];
    };
    if (action === 'modelNames') return types;
    if (action === 'createModel') types.push(given.modelName);
    if (action === 'findNotes') return notes.map(({ noteId }) => noteId);
    if (action === 'notesInfo') return notes;
    if (action === 'addNotes')
      for (const { fields, tags } of given.notes)
        notes.push({ noteId: notes.length, fields: put(fields), tags });
    if (action === 'multi')
      for (const {
        params: { note },
      } of given.actions) {
        const known = notes[note.id];
        if (known) known.fields = put(note.fields);
      }
    return null;
  };
  return { notes, asked, ask };
}
