/** The address of an article on the reader page, from its id: `/reader.html#000-2`. */
export function articlePath(id: string): `/reader.html#${string}` {
  return `/reader.html#${id}`;
}

/** The id of the article that an address names, whatever the browser and the installation; else `undefined`. */
export function articleOf(address: string): string | undefined {
  return /^[a-z]+-extension:\/\/[^/]+\/reader\.html#(.+)$/.exec(address)?.[1];
}
