/** Ids that the client makes: 20 characters of 0–9 a–z, about 100 random bits. */

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

export function newClientId() {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('');
}
