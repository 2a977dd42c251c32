// The rules that Redocly's own cannot say. Each is a file in rules/, named like the rule.
import { describedProperties } from "./rules/described-properties.mjs";
import { englishText } from "./rules/english-text.mjs";
import { enumDescriptions } from "./rules/enum-descriptions.mjs";
import { errorExample } from "./rules/error-example.mjs";
import { keyOrder } from "./rules/key-order.mjs";
import { modelName } from "./rules/model-name.mjs";
import { operationIdIsFileName } from "./rules/operation-id-is-file-name.mjs";
import { referencedFiles } from "./rules/referenced-files.mjs";
import { sortedIndex } from "./rules/sorted-index.mjs";
import { successExample } from "./rules/success-example.mjs";

export default function hwcloudPlugin() {
  return {
    id: "hwcloud",
    rules: {
      oas3: {
        "described-properties": describedProperties,
        "english-text": englishText,
        "enum-descriptions": enumDescriptions,
        "error-example": errorExample,
        "key-order": keyOrder,
        "model-name": modelName,
        "operation-id-is-file-name": operationIdIsFileName,
        "referenced-files": referencedFiles,
        "sorted-index": sortedIndex,
        "success-example": successExample,
      },
    },
  };
}
