/** Whether a media type, with or without parameters such as `charset`, stands for JSON. */
export function isJson(mediaType: string): boolean {
  const [type = ""] = mediaType.split(";");
  return /^application\/([^/]+\+)?json$/i.test(type.trim());
}
