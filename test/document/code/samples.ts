import type {LanguageId} from '../../../src/document/code/languages.js'

/** A snippet as designs hold them, and the functions that it shows: `owner.name: statements`, a dash where there is no body. */
export interface CodeSample {
  readonly id: LanguageId
  readonly what: string
  readonly text: string
  readonly functions: readonly string[]
  /** whether it is a test */
  readonly test?: true
}

/** Snippets in every language that is read. */
export const samples: readonly CodeSample[] = [
  {
    id: 'csharp',
    what: 'an interface with a property',
    text: 'public interface IPaymentStore\n{\n    Task<Payment?> FindAsync(PaymentId id, CancellationToken ct = default);\n    int Count { get; }\n}',
    functions: ['IPaymentStore.FindAsync: -']
  },
  {
    id: 'csharp',
    what: 'a class with an expression body and a block',
    text: 'public class Cache : ICache\n{\n    public int Size => _items.Count + 1;\n\n    [Obsolete]\n    public async Task PutAsync(string key, byte[] value)\n    {\n        if (value.Length > Limit)\n        {\n            throw new ArgumentException($"{key}: {value.Length}");\n        }\n        await _store.WriteAsync(key, value);\n        _log.Info("written {");\n    }\n}',
    functions: ['Cache.Size: 1', 'Cache.PutAsync: 4']
  },
  {
    id: 'csharp',
    what: 'records, stubs and elisions',
    text: 'public record Paid(Guid Id, decimal Total);\npublic sealed class Importer\n{\n    public Importer(IStore store);\n    public void Run() { throw new NotImplementedException(); }\n    public void Stop() { /* ... */ }\n    ...\n    public override string ToString() { return null; }\n}',
    functions: ['Importer.Importer: -', 'Importer.Run: 0', 'Importer.Stop: 0', 'Importer.ToString: 0']
  },
  {
    id: 'java',
    what: 'a method with a lambda and a builder',
    text: 'public Receipt settle(Payment payment) throws Declined {\n    var receipt = gateway.settle(payment, retry -> {\n        log.warn("again");\n        return retry < 3;\n    });\n    return Receipt.builder()\n        .id(receipt.id())\n        .build();\n}',
    functions: ['settle: 4']
  },
  {
    id: 'java',
    what: 'a switch and a loop',
    text: 'int price(Order order) {\n    for (var item : order.items()) {\n        switch (item.kind()) {\n            case BOOK: total += item.price(); break;\n            default: throw new IllegalStateException();\n        }\n    }\n    return total;\n}',
    functions: ['price: 6']
  },
  {
    id: 'kotlin',
    what: 'an interface, an expression and a coroutine',
    text: 'interface Cache {\n    suspend fun get(key: String): ByteArray?\n    val size: Int\n}\n\nclass RemoteCache(private val client: Client) : Cache {\n    override suspend fun get(key: String): ByteArray? = client.fetch(key)\n    override val size get() = 0\n    fun warm(keys: List<String>) = runBlocking {\n        keys.forEach { key ->\n            get(key)\n        }\n        log.info("warm")\n    }\n}',
    functions: ['Cache.get: -', 'RemoteCache.get: 1', 'RemoteCache.warm: 3']
  },
  {
    id: 'scala',
    what: 'a trait and a block',
    text: 'trait Store[F[_]] {\n  def get(key: String): F[Option[Row]]\n}\n\nclass Memory extends Store[Id] {\n  def get(key: String) = {\n    val row = rows.get(key)\n    row.map(_.copy())\n  }\n}',
    functions: ['Store.get: -', 'Memory.get: 2']
  },
  {
    id: 'groovy',
    what: 'a method of a build',
    text: 'def publish(String version) {\n    println "publishing ${version}"\n    repository.push(version)\n}',
    functions: ['publish: 2']
  },
  {
    id: 'go',
    what: 'an interface, a struct and a method',
    text: 'type Store interface {\n\tGet(ctx context.Context, key string) ([]byte, error)\n}\n\ntype memory struct {\n\tmu   sync.Mutex\n\trows map[string][]byte\n}\n\nfunc (m *memory) Get(ctx context.Context, key string) ([]byte, error) {\n\tm.mu.Lock()\n\tdefer m.mu.Unlock()\n\tif row, ok := m.rows[key]; ok {\n\t\treturn row, nil\n\t}\n\treturn nil, fmt.Errorf("no {%s", key)\n}\n\nfunc New(rows ...Row) *memory',
    functions: ['Store.Get: -', 'memory.Get: 5', 'New: -']
  },
  {
    id: 'rust',
    what: 'a trait, an impl and a match',
    text: "pub trait Store {\n    fn get(&self, key: &str) -> Option<Vec<u8>>;\n}\n\nimpl<'a> Store for Memory<'a> {\n    fn get(&self, key: &str) -> Option<Vec<u8>> {\n        match self.rows.get(key) {\n            Some(row) => {\n                self.hits += 1;\n                Some(row.clone())\n            }\n            None => None,\n        }\n    }\n    fn clear(&mut self) { todo!() }\n}",
    functions: ['Store.get: -', 'Memory.get: 3', 'Memory.clear: 0']
  },
  {
    id: 'c',
    what: 'prototypes, a struct and a function',
    text: 'struct ring { uint32_t head, tail; };\nint ring_push(struct ring *r, void *p);\n\nint ring_pop(struct ring *r, void **p)\n{\n    if (r->head == r->tail)\n        return -EAGAIN;\n    *p = r->slots[r->head++];\n    return 0;\n}',
    functions: ['ring_push: -', 'ring_pop: 4']
  },
  {
    id: 'cpp',
    what: 'a class and a template out of line',
    text: 'class Cache {\n public:\n  explicit Cache(size_t capacity) : capacity_(capacity) {}\n  std::optional<Value> get(const Key& key) const;\n private:\n  size_t capacity_;\n};\n\ntemplate <typename T>\nT* Pool<T>::acquire() {\n  std::lock_guard guard(mutex_);\n  if (free_.empty()) { grow(); }\n  return take([&](T* t) { t->reset(); });\n}',
    functions: ['Cache.Cache: 0', 'Cache.get: -', 'acquire: 5']
  },
  {
    id: 'objectivec',
    what: 'a method',
    text: '@interface Store : NSObject\n- (NSData *)dataForKey:(NSString *)key;\n@end\n\n@implementation Store\n- (NSData *)dataForKey:(NSString *)key {\n  NSData *data = self.rows[key];\n  return [data copy];\n}\n@end',
    functions: ['dataForKey: -', 'dataForKey: 2']
  },
  {
    id: 'swift',
    what: 'a protocol, an extension and a property',
    text: 'public protocol Store {\n  func get(_ key: Key) async throws -> Data?\n  var count: Int { get }\n}\n\nextension Store {\n  public func need(_ key: Key) async throws -> Data {\n    guard let data = try await get(key) else { throw StoreError.missing }\n    return data\n  }\n  var isEmpty: Bool {\n    log("empty?")\n    return count == 0\n  }\n}',
    functions: ['Store.get: -', 'Store.need: 3', 'Store.isEmpty: 2']
  },
  {
    id: 'dart',
    what: 'an abstract class and an arrow',
    text: "abstract class Cache {\n  Future<String?> get(String key);\n}\n\nclass Memory implements Cache {\n  int get size => rows.length;\n  Future<String?> get(String key) async {\n    log('get ${key}');\n    return rows[key];\n  }\n}",
    functions: ['Cache.get: -', 'Memory.size: 1', 'Memory.get: 2']
  },
  {
    id: 'typescript',
    what: 'an interface, a declaration and a class',
    text: 'export interface Cache {\n  get(key: string): Promise<Uint8Array | undefined>\n  size: number\n}\nexport declare function open(path: string): Promise<Cache>\n\nexport class Memory implements Cache {\n  #rows = new Map<string, Uint8Array>()\n\n  async get(key: string) {\n    const row = this.#rows.get(key)\n    return row && { ...row }\n  }\n}',
    functions: ['Cache.get: -', 'open: -', 'Memory.get: 2']
  },
  {
    id: 'javascript',
    what: 'a component with callbacks',
    text: 'export function Editor({ note }) {\n  const [title, setTitle] = useState(note.title);\n  const update = (event) => {\n    setTitle(event.target.value);\n  };\n  return <input value={title} onChange={update} />;\n}',
    functions: ['Editor: 3', 'update: 1']
  },
  {
    id: 'javascript',
    what: 'calls that show how something is used',
    text: "import { lint } from 'design-lint';\n\nconst findings = await lint(text, { rules: { a: 'error' } });\nconsole.log(findings.length);",
    functions: []
  },
  {
    id: 'python',
    what: 'a protocol, a class and a function',
    text: 'class Store(Protocol):\n    def get(self, key: str) -> bytes | None: ...\n\nclass Memory:\n    """Keeps rows."""\n\n    def get(\n        self,\n        key: str,\n    ) -> bytes | None:\n        """The row of a key."""\n        for row in self.rows:\n            if row.key == key:\n                return row.value\n        return None\n\n    def clear(self):\n        raise NotImplementedError',
    functions: ['Store.get: 0', 'Memory.get: 4', 'Memory.clear: 0']
  },
  {
    id: 'ruby',
    what: 'a class with a block and signatures',
    text: 'class Retry\n  def call(times)\n    times.times do |i|\n      return yield\n    end\n    raise "no {"\n  end\n\n  def stop; end\n\n  def reset(hard: false)\n\n  def state\nend',
    functions: ['Retry.call: 3', 'Retry.stop: 0', 'Retry.reset: 0', 'Retry.state: 0']
  },
  {
    id: 'elixir',
    what: 'a module',
    text: 'defmodule Cache do\n  def get(key), do: Store.read(key)\n\n  def put(key, value) do\n    :ok = Store.write(key, value)\n    notify(key)\n  end\nend',
    functions: ['Cache.get: 1', 'Cache.put: 2']
  },
  {
    id: 'php',
    what: 'an interface and a method',
    text: 'interface Store\n{\n    public function get(string $key): ?string;\n}\n\nfinal class Memory implements Store\n{\n    public function get(string $key): ?string\n    {\n        # by key {\n        $row = $this->rows[$key] ?? null;\n        return $row;\n    }\n}',
    functions: ['Store.get: -', 'Memory.get: 2']
  },
  {
    id: 'powershell',
    what: 'a function with a pipeline',
    text: 'function Get-Payment {\n    param([string]$Id)\n    $rows = Import-Csv $Path\n    $rows | Where-Object { $_.Id -eq $Id }\n}',
    functions: ['Get-Payment: 3']
  },
  {
    id: 'shell',
    what: 'a function',
    text: 'deploy() {\n  local target="${1:-staging}"\n  if [ -z "$target" ]; then\n    exit 1\n  fi\n  rsync -a dist/ "$target"\n}',
    functions: ['deploy: 4']
  },
  {
    id: 'solidity',
    what: 'a contract',
    text: 'contract Vault {\n    function balance() external view returns (uint256);\n    function withdraw(uint256 amount) external onlyOwner {\n        require(amount <= total, "too much");\n        total -= amount;\n    }\n}',
    functions: ['Vault.balance: -', 'Vault.withdraw: 2']
  },
  {
    id: 'cadence',
    what: 'a resource',
    text: 'access(all) resource Vault {\n    access(all) fun withdraw(amount: UFix64): @Vault {\n        self.balance = self.balance - amount\n        return <-create Vault(balance: amount)\n    }\n}',
    functions: ['Vault.withdraw: 2']
  },
  {
    id: 'sql',
    what: 'a trigger function',
    text: 'CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS\nBEGIN\n  NEW.changed := now();\n  RETURN NEW;\nEND;\n\nSELECT touch();',
    functions: ['touch: 2']
  },
  {
    id: 'sql',
    what: 'a routine with variables, branches and a block inside',
    text: 'CREATE PROCEDURE settle(p_id IN NUMBER) IS\n  due NUMBER := 0;\n  code VARCHAR2(10);\nBEGIN\n  SELECT total INTO due FROM orders WHERE id = p_id;\n  IF due > 0 THEN\n    UPDATE orders SET settled = 1;\n  ELSE\n    BEGIN\n      DELETE FROM orders;\n    END;\n  END IF;\n  COMMIT;\nEND;\n\nBEGIN;\nDELETE FROM audit;\nCOMMIT;',
    functions: ['settle: 5']
  },
  {
    id: 'sql',
    what: 'a routine in dollar quotes',
    text: 'CREATE OR REPLACE FUNCTION settle(id BIGINT) RETURNS void AS $$\nDECLARE\n  due NUMERIC;\nBEGIN\n  SELECT total INTO due FROM orders;\n  DELETE FROM dues;\nEND;\n$$ LANGUAGE plpgsql;',
    functions: ['settle: 2']
  },
  {
    id: 'scala',
    what: 'an expression with statements inside',
    text: 'class Store(db: Database) {\n  def append(stream: Id): F[Version] =\n    for {\n      current <- db.version(stream)\n      _       <- db.insert(stream)\n    } yield current.next\n  def size: Int = db.count\n}',
    functions: ['Store.append: 3', 'Store.size: 1']
  },
  {
    id: 'kotlin',
    what: 'a body behind a type that may be null, and a table of results',
    text: 'class Loader {\n    fun load(key: String): Item? {\n        val found = cache[key]\n        return found ?: fetch(key)\n    }\n    fun label(state: State) = when (state) {\n        Open -> "open"\n        Closed -> names.closed\n        else -> describe(state)\n    }\n}',
    functions: ['Loader.load: 2', 'Loader.label: 2']
  },
  {
    id: 'ruby',
    what: 'a chain over several lines',
    text: 'def call\n  self\n    .chain { @user = find }\n    .dam { errors }\n  done first,\n    second\nend',
    functions: ['call: 2']
  },
  {
    id: 'java',
    what: 'statements that may fail',
    text: 'void close() {\n    try {\n        socket.close();\n    } catch (IOException e) {\n        log.warn(e);\n    }\n}',
    functions: ['close: 3']
  },
  {
    id: 'cpp',
    what: 'a member that gives a reference',
    text: 'const Tensor& Context::input(int index) {\n  return inputs_[index]->get<Tensor>();\n}',
    functions: ['Context::input: 1']
  },
  {
    id: 'kotlin',
    what: 'types without bodies',
    text: 'data class User(val id: Int, val name: String)\nobject Nobody : Person()\nfun find(id: Int): User',
    functions: ['find: -']
  },
  {
    id: 'protobuf',
    what: 'a service',
    text: 'service Payments {\n  rpc Settle(SettleRequest) returns (Receipt) { option (google.api.http) = { post: "/v1/settle" }; }\n}\nmessage Receipt { string id = 1; }',
    functions: ['Payments.Settle: -']
  },
  {
    id: 'graphql',
    what: 'a type',
    text: 'type Query {\n  payment(id: ID!): Payment\n}',
    functions: ['Query.payment: -']
  },
  {
    id: 'thrift',
    what: 'a service',
    text: 'service Payments {\n  Receipt settle(1: Payment payment) throws (1: Declined declined)\n}',
    functions: ['Payments.settle: -']
  }
]
