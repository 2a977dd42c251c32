// The rules that Redocly's own cannot say. Each is a file in src/, named like the rule.
import { describedProperties } from "./src/described-properties.mjs";
import { englishText } from "./src/english-text.mjs";
import { enumDescriptions } from "./src/enum-descriptions.mjs";
import { errorExample } from "./src/error-example.mjs";
import { keyOrder } from "./src/key-order.mjs";
import { modelName } from "./src/model-name.mjs";
import { operationIdIsFileName } from "./src/operation-id-is-file-name.mjs";
import { referencedFiles } from "./src/referenced-files.mjs";
import { sortedIndex } from "./src/sorted-index.mjs";
import { successExample } from "./src/success-example.mjs";

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
