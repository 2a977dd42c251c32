import { env } from "./env.ts";
import { ValidationError } from "./errors/validation-error.ts";
import type { Service } from "./operation.ts";

/**
 * Finds the base URL of a service: the endpoint that was given, else the one that the environment names for the region
 * (`HUAWEICLOUD_SDK_REGION_HSS_CN_NORTH_4`), else the region's own.
 *
 * @throws {ValidationError} when the endpoint is no http(s) URL, the region is unknown, or neither is given and the
 * service has no global endpoint.
 */
export function resolveEndpoint(service: Service, options: { region?: string; endpoint?: string }): string {
  const { region, endpoint = region ? env(regionVariable(service, region)) : undefined } = options;
  if (endpoint !== undefined) return checkEndpoint(endpoint);
  const server = service.servers.find(({ regions }) => (region ? regions.includes(region) : regions.length === 0));
  if (server) return server.url.replace("{region}", region ?? "");
  const known = service.servers.flatMap(({ regions }) => regions).toSorted();
  throw new ValidationError(
    `${region ? `Unknown region "${region}"` : "No region given"} for ${service.name}. Known regions: ${known.join(", ")}. For any other pass endpoint, the base URL.`,
  );
}

const regionVariable = ({ id }: Service, region: string): string =>
  `HUAWEICLOUD_SDK_REGION_${id}_${region}`.toUpperCase().replaceAll("-", "_");

function checkEndpoint(endpoint: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new ValidationError(
      `The endpoint "${endpoint}" is no base URL. Pass one like "https://hss.cn-north-4.myhuaweicloud.com", without query or fragment.`,
    );
  }
  return url.href.replace(/\/$/, "");
}
