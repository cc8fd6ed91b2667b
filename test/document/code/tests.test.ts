import {describe, expect, it} from 'vitest'
import {languageNamed} from '../../../src/document/code/languages.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'

function testsOf(tag: string, text: string): string[] {
  const language = languageNamed(tag)
  if (!language) throw new Error(`no language ${tag}`)
  return readSkeleton(text, language).tests.map(
    ({groups, name, statements}) => `${[...groups, name].join(' > ')} (${statements})`
  )
}

describe('tests', () => {
  it.each<[string, string, string, string[]]>([
    [
      'xUnit',
      'c#',
      'public class RetryTests\n{\n    [Fact]\n    public async Task Retries_three_times()\n    {\n        var sut = new RetryPolicy(3);\n        await Assert.ThrowsAsync<TimeoutException>(() => sut.RunAsync());\n    }\n}',
      ['RetryTests > Retries_three_times (2)']
    ],
    [
      'NUnit with cases',
      'cs',
      '[TestCase(1, 2)]\n[TestCase(2, 4)]\npublic void Doubles(int given, int expected) => Assert.That(Twice(given), Is.EqualTo(expected));',
      ['Doubles (1)']
    ],
    [
      'MSTest',
      'csharp',
      '[TestMethod]\npublic void Opens() { door.Open(); Assert.IsTrue(door.IsOpen); }',
      ['Opens (2)']
    ],
    [
      'JUnit',
      'java',
      '@Test\n@DisplayName("refuses a second payment")\nvoid refusesSecondPayment() {\n    service.pay(order);\n    assertThrows(AlreadyPaid.class, () -> service.pay(order));\n}',
      ['refusesSecondPayment (2)']
    ],
    [
      'JUnit with a name in back quotes',
      'kotlin',
      'class PaymentTest {\n    @Test\n    fun `refuses a second payment`() = runTest {\n        service.pay(order)\n        assertFailsWith<AlreadyPaid> { service.pay(order) }\n    }\n}',
      ['PaymentTest > refuses a second payment (3)']
    ],
    [
      'Kotest, string spec',
      'kotlin',
      'class PaymentSpec : StringSpec({\n    "refuses a second payment" {\n        service.pay(order)\n        shouldThrow<AlreadyPaid> { service.pay(order) }\n    }\n})',
      ['refuses a second payment (3)']
    ],
    [
      'Kotest, fun spec',
      'kt',
      'class PaymentSpec : FunSpec({\n    context("a paid order") {\n        test("refuses a second payment") {\n            service.pay(order) shouldBe Refused\n        }\n    }\n})',
      ['a paid order > refuses a second payment (1)']
    ],
    [
      'Kotest, behaviour spec',
      'kotlin',
      'class CartSpec : BehaviorSpec({\n    given("an empty cart") {\n        `when`("an item is added") {\n            val cart = Cart().add(item)\n            then("its size is one") {\n                cart.size shouldBe 1\n            }\n        }\n    }\n})',
      ['an empty cart > an item is added > its size is one (1)']
    ],
    [
      'Spock',
      'groovy',
      'class CartSpec extends Specification {\n  def "adds an item"() {\n    when:\n    cart.add(item)\n    then:\n    cart.size() == 1\n  }\n}',
      ['CartSpec > adds an item (2)']
    ],
    [
      'ScalaTest, flat spec',
      'scala',
      'class StackSpec extends AnyFlatSpec {\n  "A Stack" should "pop values" in {\n    stack.push(1)\n    assert(stack.pop() === 1)\n  }\n  it should "refuse to pop when empty" in {\n    a [NoSuchElementException] should be thrownBy stack.pop()\n  }\n}',
      ['StackSpec > A Stack should pop values (2)', 'StackSpec > it should refuse to pop when empty (1)']
    ],
    ['ScalaTest, fun suite', 'scala', 'test("pops values") {\n  assert(stack.pop() === 1)\n}', ['pops values (1)']],
    [
      'Go',
      'go',
      'func TestStore_Get(t *testing.T) {\n\ts := New()\n\tif _, err := s.Get(ctx, "x"); err != ErrNotFound {\n\t\tt.Fatalf("got %v", err)\n\t}\n}',
      ['TestStore_Get (3)']
    ],
    [
      'Go with sub-tests',
      'golang',
      'func TestStore(t *testing.T) {\n\tt.Run("missing key", func(t *testing.T) {\n\t\tassert.Error(t, get("x"))\n\t})\n}',
      ['TestStore (2)', 'TestStore > missing key (1)']
    ],
    [
      'testify suite',
      'go',
      'func (s *StoreSuite) TestGet() {\n\ts.Require().NoError(s.store.Get("x"))\n}',
      ['TestGet (1)']
    ],
    [
      'ginkgo',
      'go',
      'var _ = Describe("Store", func() {\n\tWhen("the key is missing", func() {\n\t\tIt("returns an error", func() {\n\t\t\tExpect(store.Get("x")).To(MatchError(ErrNotFound))\n\t\t})\n\t})\n})',
      ['Store > the key is missing > returns an error (1)']
    ],
    [
      'Rust',
      'rust',
      '#[cfg(test)]\nmod tests {\n    #[test]\n    fn pops_in_order() {\n        let mut s = Stack::new();\n        assert_eq!(s.pop(), Some(1));\n    }\n    #[tokio::test]\n    async fn waits() { wait().await; }\n}',
      ['tests > pops_in_order (2)', 'tests > waits (1)']
    ],
    [
      'pytest',
      'python',
      '@pytest.mark.parametrize("times", [1, 2])\nasync def test_retry_gives_up(times):\n    """Stops in the end."""\n    with pytest.raises(TimeoutError):\n        await retry(boom, times)',
      ['test_retry_gives_up (2)']
    ],
    [
      'unittest',
      'py',
      'class RetryTest(unittest.TestCase):\n    def setUp(self):\n        self.retry = Retry()\n\n    def test_gives_up(self):\n        self.assertRaises(TimeoutError, self.retry)',
      ['RetryTest > test_gives_up (1)']
    ],
    [
      'Jest',
      'ts',
      "describe('lint', () => {\n  describe('of a table', () => {\n    it('reports \"x\"', async () => {\n      expect(await lint('# x')).toEqual([])\n    })\n  })\n  test.each([1, 2])('counts %i', (n) => { expect(n).toBe(n) })\n})",
      ['lint > of a table > reports "x" (1)', 'lint > counts %i (1)']
    ],
    [
      'node:test',
      'js',
      "test('adds', async (t) => {\n  await t.test('numbers', () => {\n    assert.equal(1 + 1, 2)\n  })\n})",
      ['adds (2)']
    ],
    [
      'Mocha',
      'javascript',
      "context('when full', function () {\n  it('evicts', function (done) {\n    cache.put(key)\n    done()\n  })\n})",
      ['when full > evicts (2)']
    ],
    [
      'XCTest',
      'swift',
      'final class StoreTests: XCTestCase {\n  func testMissingKey() async throws {\n    let store = Store()\n    XCTAssertNil(try await store.get("x"))\n  }\n}',
      ['StoreTests > testMissingKey (2)']
    ],
    [
      'Swift Testing',
      'swift',
      '@Suite struct StoreTests {\n  @Test("a missing key", .tags(.fast), .retry { $0 < 3 })\n  func missingKey() async throws {\n    #expect(try await Store().get("x") == nil)\n  }\n}',
      ['StoreTests > missingKey (1)']
    ],
    [
      'GoogleTest',
      'c++',
      'TEST_F(StoreTest, ReturnsNothingForMissingKey) {\n  Store store;\n  EXPECT_EQ(store.get("x"), nullptr);\n}',
      ['ReturnsNothingForMissingKey (2)']
    ],
    [
      'Catch2',
      'cpp',
      'TEST_CASE("a store", "[store]") {\n  Store store;\n  SECTION("misses") {\n    REQUIRE(store.get("x") == nullptr);\n  }\n}',
      ['a store (3)']
    ],
    [
      'RSpec',
      'ruby',
      'RSpec.describe Store do\n  context "with a missing key" do\n    it "returns nil" do\n      expect(store.get(:x)).to be_nil\n    end\n  end\nend',
      ['Store > with a missing key > returns nil (1)']
    ],
    [
      'minitest',
      'rb',
      'class StoreTest < Minitest::Test\n  def test_missing_key\n    assert_nil Store.new.get(:x)\n  end\nend',
      ['StoreTest > test_missing_key (1)']
    ],
    [
      'RSpec on one line',
      'ruby',
      'describe Order do\n  it { should validate_presence_of(:total) }\nend',
      ['Order > should validate_presence_of(:total) (1)']
    ],
    [
      'PHPUnit with an attribute',
      'php',
      '<?php\nclass CartTest extends TestCase\n{\n    #[Test]\n    public function it_is_empty(): void\n    {\n        self::assertTrue($this->cart->isEmpty());\n    }\n}',
      ['CartTest > it_is_empty (1)']
    ],
    [
      'PHPUnit',
      'php',
      '<?php\nfinal class StoreTest extends TestCase\n{\n    public function testMissingKey(): void\n    {\n        $this->assertNull($this->store->get("x"));\n    }\n}',
      ['StoreTest > testMissingKey (1)']
    ],
    [
      'Pester',
      'powershell',
      "Describe 'Get-Thing' {\n    Context 'when missing' {\n        It 'throws' {\n            { Get-Thing x } | Should -Throw\n        }\n    }\n}",
      ['Get-Thing > when missing > throws (2)']
    ],
    ['Bats', 'bats', '@test "adds numbers" {\n  run add 1 2\n  [ "$output" = 3 ]\n}', ['adds numbers (2)']],
    [
      'ExUnit',
      'elixir',
      'defmodule StoreTest do\n  describe "get" do\n    test "misses" do\n      assert Store.get(:x) == nil\n    end\n  end\nend',
      ['StoreTest > get > misses (1)']
    ],
    [
      'Foundry',
      'solidity',
      'contract VaultTest is Test {\n  function testWithdraw() public {\n    vault.withdraw(1);\n    assertEq(vault.balance(), 0);\n  }\n}',
      ['VaultTest > testWithdraw (2)']
    ],
    [
      'Flutter',
      'dart',
      "group('counter', () {\n  testWidgets('counts', (tester) async {\n    await tester.tap(add);\n    expect(find.text('1'), findsOneWidget);\n  });\n});",
      ['counter > counts (2)']
    ],
    [
      'Objective-C',
      'objc',
      '@implementation StoreTests\n- (void)testMissingKey {\n  XCTAssertNil([store get:@"x"]);\n}\n@end',
      ['testMissingKey (1)']
    ]
  ])('are found as %s writes them', (_, tag, text, expected) => expect(testsOf(tag, text)).toEqual(expected))

  it.each<[string, string, string]>([
    ['elided bodies', 'java', '@Test\nvoid refuses() { ... }'],
    ['a function with a like name', 'go', 'func TestConnection(ctx context.Context) error {\n\treturn ping(ctx)\n}'],
    ['words in a literal', 'ts', 'const help = `\nit("works", () => { run() })\n`'],
    ['the API of a framework', 'ts', 'export declare function it(name: string, body: () => void): void'],
    ['a task of a build', 'gradle', 'test {\n  useJUnitPlatform()\n}']
  ])('are not %s', (_, tag, text) => {
    expect(testsOf(tag, text).filter((found) => !found.endsWith('(0)'))).toEqual([])
  })
})
