/**
 * People, places and organisations: finders add candidates to the lattice by the characters and the words around
 * them, joiners join the parts of long names, `describeName` reads and writes a name by GB/T 16159.
 */
export { CountryPairs, readLetter, writePair } from './country-pairs.ts';
export { describeName, type NameFacts } from './describe-name.ts';
export { plainPinyin } from './english-names.ts';
export { ENDS_ORGANIZATION, FormTraits, PLACE_JOINS, TRAIT } from './form-traits.ts';
export { joinOrganizations, OrganizationLists, organizationTraits } from './join-organizations.ts';
export { joinPlaces, placeTraits } from './join-places.ts';
export { isJoinedLater, joinOffices, officeTraits } from './listed-offices.ts';
export { CUE } from './name-cues.ts';
export { NameFinder } from './name-finder.ts';
export { NameLists } from './name-lists.ts';
