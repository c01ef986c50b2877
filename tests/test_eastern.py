"""Names of East Asia in Latin letters: syllables tell them apart, conventions do not."""

from __future__ import annotations

import pytest

from namenorm import compare
from namenorm.comparison import MATCH_THRESHOLD
from namenorm.comparison.bulk import compare_many
from namenorm.comparison.japanese import are_two_given_names


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
