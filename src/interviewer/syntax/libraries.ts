import type { Language } from '../../domain/vocabulary.ts';

/**
 * Names that libraries and languages give. A program may have the same ones for members of its own objects; where nothing
 * shows whose member is meant, such a name stays.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const BUILT_IN_OBJECTS = [
  Array,
  String,
  Number,
  BigInt,
  Boolean,
  Map,
  Set,
  WeakMap,
  RegExp,
  Date,
  Promise,
  Error,
  Object,
  Function,
  ArrayBuffer,
  Int32Array,
  DataView,
  Symbol,
];
const SCRIPT: ReadonlySet<string> = new Set([
  ...BUILT_IN_OBJECTS.flatMap((type) => [
    ...Object.getOwnPropertyNames(type),
    ...Object.getOwnPropertyNames(type.prototype),
  ]),
  ...Object.getOwnPropertyNames(Math),
  ...Object.getOwnPropertyNames(Object.getPrototypeOf(Int32Array).prototype),
  ...words(`size index input groups done value next return throw log error warn info on once emit off write end read close line
    stdin stdout stderr argv env exit pipe data setEncoding toString encoding`),
]);

/** Members of what the languages' own libraries hand out. */
export const LIBRARY_MEMBERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  javascript: SCRIPT,
  typescript: SCRIPT,
  python:
    words(`append extend insert pop remove clear index count sort reverse copy get items keys values update setdefault
    popitem fromkeys add discard union difference intersection issubset issuperset appendleft popleft extendleft rotate maxlen
    most_common elements subtract total join split rsplit splitlines strip lstrip rstrip replace find rfind startswith endswith
    upper lower title capitalize swapcase casefold isdigit isalpha isalnum isspace isupper islower isnumeric isdecimal zfill ljust
    rjust center format encode decode partition rpartition translate maketrans read readline readlines write writelines flush
    close buffer real imag numerator denominator bit_length bit_count to_bytes from_bytes start end stop step span group groups
    name value default args kwargs cache_clear seek tell send throw digest hexdigest put empty full qsize heappush heappop`),
  cpp: words(`size length empty clear begin end rbegin rend cbegin cend front back push pop top push_back pop_back push_front
    pop_front emplace emplace_back emplace_front insert erase find count contains at data reserve resize capacity assign append
    substr compare c_str str first second swap merge splice sort unique reverse remove remove_if lower_bound upper_bound
    equal_range get reset release lock use_count value has_value value_or index set flip test any all none good eof fail ignore
    getline read write get_allocator key_comp max min max_size shrink_to_fit open close precision width fill tie rdbuf extract
    starts_with ends_with rfind find_first_of find_last_of replace what real imag load store fetch_add exchange wait notify_one join`),
  java: words(`length size isEmpty get set add addAll remove removeAll removeIf clear contains containsAll indexOf lastIndexOf put
    putIfAbsent getOrDefault containsKey containsValue keySet values entrySet merge computeIfAbsent computeIfPresent compute
    getKey getValue setValue peek poll offer push pop element addFirst addLast peekFirst peekLast pollFirst pollLast offerFirst
    offerLast removeFirst removeLast getFirst getLast first last floor ceiling higher lower floorKey ceilingKey higherKey lowerKey
    firstKey lastKey firstEntry lastEntry floorEntry ceilingEntry higherEntry lowerEntry headMap tailMap subMap headSet tailSet
    subSet iterator hasNext next nextInt nextLong nextLine nextDouble hasNextInt hasNextLine stream map filter reduce collect
    forEach sorted distinct limit skip sum max min count average mapToObj mapToInt mapToLong boxed toList toArray charAt substring
    split trim strip toCharArray chars equals equalsIgnoreCase compareTo compare hashCode toString startsWith endsWith replace
    replaceAll matches join format valueOf parseInt parseLong parseDouble toLowerCase toUpperCase concat repeat isBlank append
    insert reverse setCharAt deleteCharAt delete setLength read readLine ready close print println printf write flush out in err
    intValue longValue doubleValue name ordinal sqrt abs pow copyOf copyOfRange fill sort asList of copy apply accept test run
    call andThen thenComparing reversed comparing naturalOrder reverseOrder nextToken hasMoreTokens countTokens sval nval ttype
    start get getAndIncrement incrementAndGet getClass getMessage flip bitCount clone swap negate add subtract multiply divide mod
    lines tokens entry key value index`),
  go: words(`Len Less Swap Push Pop String Error Read Write ReadString ReadLine ReadByte ReadRune ReadBytes WriteString WriteByte
    WriteRune Flush Scan Text Bytes Buffer Split Err Add Done Wait Lock Unlock RLock RUnlock Close Grow Reset Cap Front Back
    PushBack PushFront Remove Next Prev Value Init MoveToFront MoveToBack Sub Mul Div Mod Cmp Sign Int64 SetString SetInt64
    Unix Seconds Milliseconds Name Is As Unwrap Less`),
};

/** Methods that a library calls by name though the program may never do. */
export const CALLED_BACK: Readonly<Record<Language, ReadonlySet<string>>> = {
  javascript: words('toString valueOf toJSON next return throw then'),
  typescript: words('toString valueOf toJSON next return throw then'),
  python: words('default run write read flush close'),
  cpp: words('begin end size data'),
  java: words(`compareTo compare equals hashCode toString run call apply accept test get iterator hasNext next close applyAsInt
    applyAsLong getAsInt`),
  go: words('Len Less Swap Push Pop String Error Read Write'),
};

/** Named arguments of functions that Python brings along. */
export const LIBRARY_ARGUMENTS: ReadonlySet<string> =
  words(`key reverse end sep file flush start stop step default initial func
  repeat strict maxsize typed maxlen lo hi mode buffering encoding errors newline closefd opener base sep maxsplit keepends count
  flags pattern string pos endpos k n weights cum_weights population counts iterable object name fillvalue r p fields rename
  defaults module order frozen eq init repr slots kw_only field default_factory compare hash metadata indent separators
  sort_keys cls ensure_ascii parse_float parse_int object_hook days seconds microseconds milliseconds minutes hours weeks tzinfo
  year month day hour minute second microsecond fold prec rounding target args kwargs daemon timeout maxsplit byteorder signed
  length fmt width fill rel_tol abs_tol ndigits digits globals locals skipinitialspace delimiter quotechar quoting lineterminator
  fieldnames restkey restval dialect predicate accumulate ascending columns dtype axis shape`);

/** What needs no declaration. A program that has such a name for something of its own may mean both. */
export const BUILT_IN: Readonly<Record<Language, ReadonlySet<string>>> = {
  javascript:
    words(`Object Array String Number Boolean BigInt Math JSON Map Set WeakMap Symbol Date RegExp Promise Error Infinity
    NaN undefined parseInt parseFloat isNaN isFinite console process require module exports Buffer globalThis arguments`),
  typescript:
    words(`Object Array String Number Boolean BigInt Math JSON Map Set WeakMap Symbol Date RegExp Promise Error Infinity
    NaN undefined parseInt parseFloat isNaN isFinite console process require module exports Buffer globalThis arguments`),
  python:
    words(`abs aiter all any anext ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr
    dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance
    issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round
    set setattr slice sorted staticmethod str sum super tuple type vars zip`),
  cpp: words('std string vector'),
  java: words('String Integer Long System Math Object'),
  go: words(`append cap clear close complex copy delete imag len make max min new panic print println real recover bool byte
    error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr any comparable true false
    nil iota`),
};

/** Functions that `using namespace std` makes visible, beside which a variable may have the same name. */
export const STD_FUNCTIONS: ReadonlySet<string> =
  words(`max min sort stable_sort count count_if find find_if swap move abs gcd lcm
  lower_bound upper_bound binary_search equal_range unique reverse rotate fill fill_n copy copy_if transform accumulate partial_sum
  iota next prev distance advance begin end size data empty get tie make_pair make_tuple merge includes remove remove_if replace
  search rank hash left right floor ceil round sqrt pow log exp to_string stoi stoll stod getline nth_element partition
  max_element min_element minmax clamp all_of any_of none_of for_each generate equal mismatch shuffle sample set_union
  push_heap pop_heap make_heap next_permutation prev_permutation inner_product reduce popcount setw setprecision`);
