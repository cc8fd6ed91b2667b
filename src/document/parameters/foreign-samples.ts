/** Kinds of Kubernetes objects whose fields are of Kubernetes, whoever writes the manifest. */
const kubernetesKind =
  /^(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Pod|Job|CronJob|Service|Ingress|Namespace|Node|ServiceAccount|(?:Cluster)?Role(?:Binding)?|PersistentVolume(?:Claim)?|CustomResourceDefinition|StorageClass|NetworkPolicy|(?:Mutating|Validating)WebhookConfiguration)$/

const manifestKind = /^["']?kind["']?:[ \t]*["']?(\w+)/gm

/** Jobs of a hosted build, which the host defines. */
const workflow = /^[ \t]*["']?(?:runs-on|jobs)["']?:/m

/** What a schema in JSON or YAML has: it tells the types of values and holds none. */
const schema = [/^[ \t]*["']?(?:properties|openAPIV3Schema|\$schema|definitions)["']?:/m, /^[ \t]*["']?type["']?:/m]

/** Whether a sample of data is written in a language of others, so that its keys are none of the design's. */
export function isForeignSample(text: string): boolean {
  if (workflow.test(text) || schema.every((part) => part.test(text))) return true
  const kinds = [...text.matchAll(manifestKind)].map(([, kind = '']) => kind)
  return kinds.length > 0 && kinds.every((kind) => kubernetesKind.test(kind))
}
