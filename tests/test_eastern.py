"""Names of East Asia in Latin letters: syllables tell them apart, conventions do not."""

from __future__ import annotations

import time

import pytest

from namenorm import compare
from namenorm.comparison import MATCH_THRESHOLD
from namenorm.comparison.asia.japanese import are_two_given_names
from namenorm.comparison.bulk.scores import compare_many


@pytest.mark.parametrize(("one", "two"), [
    ("shuji", "shunji"), ("shun", "shin"), ("chuichi", "juichi"), ("shota", "shoma"), ("yuki", "yuka"), ("kenji", "kenichi"),
])  # fmt: skip
def test_morae_tell_japanese_names_apart(one: str, two: str) -> None:
    assert are_two_given_names(one, two) and are_two_given_names(two, one)


@pytest.mark.parametrize(("one", "two"), [
    ("shuji", "shuuji"), ("shuji", "syuzi"), ("chuichi", "tyuuiti"), ("ippei", "ippe"), ("junichi", "zyuniti"), ("tetsuya", "tetuya"), ("allen", "arran"), ("kenji", "martin"),
    ("kenji" * 4000, "shota" * 4000),
])  # fmt: skip
def test_conventions_do_not_nor_what_is_not_japanese(one: str, two: str) -> None:
    assert not are_two_given_names(one, two) and not are_two_given_names(two, one)


@pytest.mark.parametrize(("one", "two", "same"), [
    ("Shuji Kobayashi", "Shunji Kobayashi", False), ("Shuji Kobayashi", "Kobayashi Syuuzi", True), ("Wang Jianguo", "Wang Jianguang", False),
    ("Wang Jianguo", "Wang Chien-kuo", True), ("Kim Hyun-woo", "Kim Hyung-woo", False), ("Nguyen Van Thanh", "Nguyen Van Thang", False),
])  # fmt: skip
def test_syllables_count_beside_a_surname_of_their_language(one: str, two: str, same: bool) -> None:
    scores = [compare(*pair, kind="person", without={"registry"}).score for pair in ((one, two), (two, one))]
    assert scores[0] == scores[1]
    assert (scores[0] >= MATCH_THRESHOLD) == same
    assert compare_many([one], [two], kind="person")[0] == pytest.approx(scores[0], abs=1e-6)


@pytest.mark.parametrize(("native", "right", "wrong"), [
    ("王建国", "Ван Цзяньго", "Ван Цзяньхуа"), ("王小明", "Ван Сяомін", "Ван Сяоюн"), ("Ван Цзяньго", "Wang Jianguo", "Wang Jianhua"), ("Ван Цзяньго", "Wang Chien-kuo", "Wang Chien-hua"),
    ("김민수", "Ким Мин Су", "Ким Мин Хо"), ("김정은", "Кім Чен Ин", "Кім Чен Ір"), ("Ким Мин Джун", "Kim Min-jun", "Kim Min-jeong"), ("임은경", "Им Ын Гён", "Им Ын Джи"),
    ("山田健太", "Кэнта Ямада", "Кэндзи Ямада"), ("タナカ ヒロシ", "Танака Хироси", "Танака Хироки"), ("山田花子", "ヤマダ ハナコ", "ヤマダ ハナエ"), ("井上さやか", "Sayaka Inoue", "Sayako Inoue"),
    ("Кэнъити Мори", "Kenichi Mori", "Kenji Mori"), ("Такеші Кітано", "Takeshi Kitano", "Takashi Kitano"), ("陳家樂", "Chan Ka-lok", "Chan Ka-wai"),
])  # fmt: skip
def test_full_names_are_read_across_scripts(native: str, right: str, wrong: str) -> None:
    assert compare(native, right, kind="person", without={"registry"}).verdict == "same"
    assert compare(native, wrong, kind="person", without={"registry"}).verdict == "different"


@pytest.mark.parametrize(("one", "two"), [("Анна Ли", "Anna Li"), ("Юрий Пак", "Yuri Pak"), ("Иван Петров", "Ivan Petrov"), ("王志明", "Heng Chee Meng")])
def test_what_is_not_made_of_known_syllables_is_not_misread(one: str, two: str) -> None:
    assert "misread" not in [item.kind for item in compare(one, two, kind="person", without={"registry"}).evidence]


@pytest.mark.parametrize(("one", "two"), [
    ("王建国" * 3000, "Ван Цзяньго"), ("王建国", "ван" * 9000), ("Ван Цзяньго " * 8000, "محمد علي " * 8000), ("Ким " + "ким" * 9000, "Kim Minsu"), ("ゆ" * 9000, "Yuri Ueda"),
])  # fmt: skip
def test_endless_names_are_soon_compared(one: str, two: str) -> None:
    begun = time.process_time()
    compare(one, two, kind="person", without={"registry"})
    assert time.process_time() - begun < 5
