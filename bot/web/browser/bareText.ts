/** A text as it is searched: small letters without accents, which phones leave out. */
export const bareText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
