"""Companies: those that the registry knows, how they are told from people, and their words in other letters."""

from __future__ import annotations

import time
from itertools import product

import pytest

from namenorm import compare, compare_many
from namenorm.comparison.bodies.meaning import meaning
from namenorm.comparison.bodies.romanized import meaning_of_romanized
from namenorm.comparison.bodies.telling import names_organization


@pytest.mark.parametrize(("left", "right", "verdict"), [
    ("Statoil ASA", "Equinor ASA", "same"), ("PJSC Gazprom", "Gazprom Neft PJSC", "different"), ("Merck & Co., Inc.", "Merck KGaA", "different"), ("Statoil ASA", "Unheard ASA", "different"),
])  # fmt: skip
def test_the_registry_knows_companies_without_their_legal_forms(left: str, right: str, verdict: str) -> None:
    assert compare(left, right, kind="organization").verdict == compare(right, left, kind="organization").verdict == verdict


@pytest.mark.parametrize("name", ["東" * 8_000, "북도" * 4_000, "Serie A " * 2_000, "t/a " * 2_000, "7Hills " * 2_000, "gazprom" * 3_000, "농업 농협 " * 2_000, "san nr 7 " * 2_000], ids=lambda name: name[:8])
def test_names_without_end_take_no_long(name: str) -> None:
    compare("Busan Bank", "부산은행", kind="organization")
    started = time.process_time()
    for other, kind in product((f"{name}x", "Busan Transportation"), ("organization", "place")):
        assert compare(name, other, kind=kind).score == compare(other, name, kind=kind).score  # type: ignore[arg-type]
    assert time.process_time() - started < 8


def test_people_are_not_taken_for_organizations() -> None:
    people = ["Aaron Bank", "Elizabeth Banks", "Charlotte Church", "Michael Steel", "Olaf Scholz", "Kim Min-su", "李国强", "김민수", "Sa Dingding", "LI SA"]
    assert [name for name in people if names_organization(name)] == []


@pytest.mark.parametrize("name", ["Embraer SA", "Bank of Korea", "First Source Bank", "Levi Strauss & Co", "Maersk A/S", "20th Century Fox", "Ngân hàng Nam Long", "PT Perkebunan Nusantara VII", "한국은행", "中国银行"])
def test_organizations_are_told_without_a_kind(name: str) -> None:
    assert names_organization(name)


def test_many_names_without_a_kind_are_scored_as_each() -> None:
    names = ["Embraer SA", "Embratel SA", "Bank of Korea", "Aaron Bank", "Iran Air", "Iran Air Cargo", "Hsu Chih-chieh", "Xu Zhijie", "Chung Miyoung", "Jeong Miyeong", "George Ball", "George Bell"]
    lefts, rights = zip(*product(names, names))
    assert compare_many(lefts, rights) == pytest.approx([compare(one, two).score for one, two in zip(lefts, rights)], abs=1e-6)


def test_cyrillic_words_in_latin_letters_mean_what_they_do_in_their_own() -> None:
    words = {"sudostroitelnaya": "shipyard", "korporatsiya": "corporation", "gosudarstvennoe": "state", "rossiiskaya": "russia"}
    assert {word: meaning(word) for word in words} == words
    assert [meaning_of_romanized(word) for word in ("umerov", "colombo", "ivanovskaya", "microsoft")] == [None] * 4


@pytest.mark.parametrize(("left", "right"), [
    ("長榮海運股份有限公司", "长荣海运股份有限公司"), ("日本経済新聞社", "日本經濟新聞社"), ("광주교통공사", "Gwangju Transportation Corporation"), ("岩手県漁業協同組合連合会", "Iwate Prefecture Federation of Fisheries Cooperatives"),
    ("บริษัท ทองคำ จำกัด (มหาชน)", "Thongkham Public Company Limited"), ("3Rivers Brewing", "Three Rivers Brewing"), ("21st Century Insurance", "Twenty-First Century Insurance"),
    ("Mei Wah Electronics (HK) Ltd", "Mei Wah Electronics (Hong Kong) Ltd"), ("Al Noor Trading Est.", "Al Noor Trading Establishment"), ("Al-Faisal Trading", "Alfaisal Trading"),
    ("Morton Catering Ltd t/a The Blue Door", "Morton Catering Limited"), ("Ridge Holdings LLC d/b/a Ridge Coffee", "Ridge Coffee"), ("Kwangtung Machinery", "Guangdong Machinery"),
    ("СибГУ", "Сибирский государственный университет"), ("ВНИРО", "Всероссийский научно-исследовательский институт рыбного хозяйства и океанографии"), ("Ocean Gold Mining Ltd", "Ocean Glod Mining Ltd"),
    ("บริษัท น้ำตาลบุรีรัมย์ จำกัด (มหาชน)", "Buriram Sugar Public Company Limited"), ("Công ty TNHH Thủy sản Biển Đông", "Bien Dong Seafood Co. Ltd."), ("Ναυπηγεία Σύρου Α.Ε.", "Syros Shipyards S.A."),
    ("Самарский государственный аграрный университет", "Samara State Agrarian University"), ("Uniwersytet Przyrodniczy w Poznaniu", "Poznań University of Life Sciences"), ("ОАО «Уралхим»", "Uralchem OJSC"),
    ("Ngân hàng Thương mại Cổ phần Nam Long", "Nam Long Commercial Joint Stock Bank"), ("Turn- und Sportverein Erding e.V.", "TSV Erding"),
    ("울산농협", "울산농업협동조합"), ("안동농협", "안동농업협동조합"), ("고려대", "고려대학교"), ("OSP Wólka Nowa", "Ochotnicza Straż Pożarna w Wólce Nowej"), ("Opera v Ljubljani", "Opera Ljubljana"),
    ("Gaststätte Nummer Neun GmbH", "Gaststätte Nr. 9"), ("Ishida Unyu K.K.", "石田運輸株式会社"), ("みどり農園", "Midori Nōen"), ("ЖШС «Дала Дән»", "Dala Dan LLP"), ("Yiwu Hengsheng Trading", "义乌市恒盛贸易有限公司"),
    ("Fanclub FC Rapid Wolfsbach", "FC Rapid Wolfsbach Fan Club"), ("Meiji Seika", "明治製菓"), ("Shinsegae Department Store", "신세계백화점"), ("St. Katherine's School", "St. Catherine's School"),
])  # fmt: skip
def test_names_of_one_body_written_in_other_ways(left: str, right: str) -> None:
    one, two = compare(left, right, kind="organization"), compare(right, left, kind="organization")
    assert one.verdict == two.verdict == "same", one.explain()
    assert one.score == two.score


@pytest.mark.parametrize(("left", "right"), [
    ("廣東發展銀行", "广西发展银行"), ("대전교통공사", "Busan Transportation Corporation"), ("4Rivers Brewing", "Three Rivers Brewing"), ("Brenner Tools (UK) Ltd", "Brenner Tools (HK) Ltd"),
    ("Morton Catering Ltd t/a The Blue Door", "Norton Plumbing Ltd"), ("Brazilian Série C", "Brazilian Série D"), ("Cathay Insurance Co", "Cathay Life Insurance Co"),
    ("Szczecin Steelworks", "Szczecin Steelworks Workers' Union"), ("Alfried Krupp Stiftung GmbH", "Alfried Krupp GmbH"), ("Newcastle FC", "Newcastle United FC"),
    ("Communist Party of Nepal", "Communist Party of Nepal (Maoist)"), ("Shanxi Coal Group", "Shaanxi Coal Group"), ("Курский завод", "Курганский завод"), ("山口銀行", "Yamagata Bank"),
    ("СибГУ", "Уральский государственный университет"), ("Aria Textiles Ltd", "Raia Textiles Ltd"),
    ("АО «Омскмаш»", "Omskmed JSC"), ("ТОВ «Агродар»", "Agrosvit LLC"), ("Beckmann Stahlbau Verwaltungs-GmbH", "Beckmann Stahlbau GmbH & Co. KG"), ("Πανεπιστήμιο Δυτικής Αττικής", "University of Attica"),
    ("대구대학교병원", "Daegu St. Paul's Hospital"), ("ООО «Пермский завод бурового оборудования»", "Perm Bakery Plant LLC"), ("Atlantic Seafood Ltd", "Atlantic Fisheries Ltd"), ("湖南大学", "Hubei University"),
    ("Brauerei Hollersbach AG", "Betriebsrat der Brauerei Hollersbach AG"), ("Cementos Valderas S.A.", "Comité de empresa de Cementos Valderas S.A."), ("Universität Greifenau", "Universitätsklinikum Greifenau"),
    ("مدرسة النجاح الثانوية للبنين", "مدرسة النجاح الثانوية للبنات"), ("מרפאת שיניים השרון", "מרפאת עיניים השרון"), ("Ishida Unyu K.K.", "石田製菓株式会社"), ("Ningbo Haitian Machinery", "宁波海华机械有限公司"),
    ("Busan Daeseong Electronics", "부산 대영 전자"), ("Westgate Roofing Services Ltd", "Westcote Roofing Services Ltd"), ("Parroquia San Julián", "Parroquia San Julio"), ("울산수협", "울산농업협동조합"),
    ("OSP Brzezina", "Ochotnicza Straż Pożarna w Brzezince"), ("Kowalski Transport", "Kowalska Transport"), ("東大", "東北大学"),
])  # fmt: skip
def test_names_of_two_bodies_that_are_near(left: str, right: str) -> None:
    result = compare(left, right, kind="organization")
    assert result.verdict != "same", result.explain()


def test_another_name_of_a_body_is_told_and_weighs_nothing() -> None:
    evidence = compare("Morton Catering Ltd t/a The Blue Door", "Morton Catering Ltd", kind="organization").evidence
    assert [(item.left, item.right, item.weight) for item in evidence if item.kind == "other_name"] == [("t a The Blue Door", "", 0.0)]


@pytest.mark.parametrize(("left", "right", "verdict"), [
    ("Calcutta Steel Works Ltd", "Kolkata Steel Works Limited", "same"), ("Universität Breslau", "University of Wrocław", "same"), ("Madras Cements Ltd", "Mumbai Cements Ltd", "different"),
])  # fmt: skip
def test_names_of_one_place_within_names_of_bodies(left: str, right: str, verdict: str) -> None:
    assert compare(left, right, kind="organization").verdict == compare(right, left, kind="organization").verdict == verdict
    assert compare(left, right, kind="organization", without={"registry"}).verdict != "same"
