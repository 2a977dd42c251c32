/** Whether each media type of a response shows an example. */
export function lacksExample(response) {
  return Object.values(response?.content ?? {}).some(
    (media) => media.example === undefined && Object.keys(media.examples ?? {}).length === 0,
  );
}
