// SPDX-License-Identifier: Apache-2.0
#include "tests/support/generate.hpp"

#include <array>
#include <random>
#include <string_view>

namespace mandat::tests {
namespace {

constexpr std::array<std::string_view, 12> first_names = {
    "Anna", "Bo", "Cia", "David", "Eva", "Folke", "Gun", "Hans", "Ida", "Jan", "Mia", "Nils"};
constexpr std::array<std::array<std::string_view, 12>, 2> surnames_of = {
    {{"Aberg", "Bodin", "Ceder", "Dalman", "Ekfors", "Falkman", "Granlo", "Hollund", "Ivarson",
      "Juhlin", "Kvistlo", "Lunding"},
     {"Oberg", "Rodin", "Seder", "Talman", "Ukfors", "Valkman", "Branlo", "Mollund", "Uvarson",
      "Tuhlin", "Qvistlo", "Wunding"}}};
constexpr std::array<std::string_view, 8> municipalities = {
    "Åre", "Krokom", "Ragunda", "Strömsund", "Östersund", "Bräcke", "Gällivare", "Upplands Väsby"};
constexpr std::array<std::string_view, 4> bodies = {
    "Regional ledningsgrupp", "Nätverket för vatten", "Samverkansgruppen", "Kommunalt vattenråd"};
constexpr std::array<std::string_view, 6> subjects = {
    "Budget", "Vattenplan", "Skolskjuts", "Taxor", "Gemensam drift", "Uppföljning av planen"};
constexpr std::array<std::string_view, 4> months = {"januari", "mars", "maj", "oktober"};

class Generator {
  public:
    Generator(std::uint32_t seed, Surnames surnames)
        : random_(seed), surnames_(surnames_of[surnames == Surnames::first ? 0 : 1]) {}

    std::string protocol() {
        people_.clear();
        const std::size_t count = 3 + pick(6);
        while (people_.size() < count) add_person();
        items_ = 2 + pick(5);
        std::string out = head();
        if (pick(2) == 0) out += contents();
        for (std::size_t i = 1; i <= items_; ++i) out += item(i);
        return out;
    }

  private:
    std::size_t pick(std::size_t n) { return random_() % n; }
    std::string one_of(const auto& list) { return std::string(list[pick(list.size())]); }

    void add_person() {
        std::string name = one_of(first_names) + " " + one_of(surnames_);
        for (const std::string& known : people_) {
            if (known == name) return;
        }
        people_.push_back(std::move(name));
    }

    std::string person() { return people_[pick(people_.size())]; }

    std::string head() {
        const bool flat = pick(3) == 0;
        std::string out = "Protokoll\n\n" + one_of(bodies) + "\n\n";
        out += "Tid och plats: " + std::to_string(1 + pick(28)) + " " + one_of(months) + " " +
               std::to_string(2023 + pick(3)) + " kl. 13.00-15.00, Salen\nDeltagare (beslutande):";
        for (std::size_t i = 0; i + 1 < people_.size(); ++i) {
            out += (flat ? " " : "\n") + people_[i] + ", " + one_of(municipalities);
            if (i == 0) out += ", ordförande";
        }
        out += "\nÖvriga deltagare: " + people_.back() + ", sekreterare\n";
        out += "Paragrafer: 1-" + std::to_string(items_) + "\n\n";
        return out;
    }

    std::string contents() {
        titles_.clear();
        std::string out = "Innehåll\n\n";
        for (std::size_t i = 1; i <= items_; ++i) {
            out += "§ " + std::to_string(i) + " " + title(i) + "\t" + std::to_string(i + 1) + "\n";
        }
        return out + "\n";
    }

    std::string title(std::size_t i) {
        while (titles_.size() < i) titles_.push_back(one_of(subjects));
        return titles_[i - 1];
    }

    std::string item(std::size_t i) {
        std::string out = "§ " + std::to_string(i) + " " + title(i) + "\n\n";
        if (pick(2) == 0) out += "Föredragande: " + person() + "\n\n";
        if (pick(3) > 0) out += "Beslut\n" + point() + (pick(2) == 0 ? point() : "") + "\n";
        if (pick(2) == 0) out += "Bakgrund\n" + sentence() + "\n\n";
        if (i == items_) titles_.clear();
        return out;
    }

    std::string point() {
        switch (pick(6)) {
            case 0:
                return "- " + person() + " får i uppdrag att ta fram en plan till nästa möte.\n";
            case 1:
                return "- Uppdra åt " + one_of(municipalities) +
                       " att ta fram en plan under q4 2025.\n";
            case 2: return "- Ärendet överlämnas till Kommunstyrelsen.\n";
            case 3: return "- Bilda en arbetsgrupp för " + one_of(subjects) + ".\n";
            case 4: return "- Ärendet bordläggs.\n";
            default: return "- Planen antas.\n";
        }
    }

    std::string sentence() {
        switch (pick(4)) {
            case 0: return "Frågan lyfts till Regionala ledningsgruppen för beslut.";
            case 1:
                return "Enligt beslut 2022-03-0" + std::to_string(1 + pick(9)) +
                       " § 4 ska arbetet fortsätta.";
            case 2: return "Arbetet sker tillsammans med KVR och " + one_of(municipalities) + ".";
            default: return person() + " berättar om arbetet med fokusområde vatten.";
        }
    }

    std::mt19937 random_;
    const std::array<std::string_view, 12>& surnames_;
    std::vector<std::string> people_;
    std::vector<std::string> titles_;
    std::size_t items_ = 0;
};

}  // namespace

std::vector<std::string> generate_protocols(std::uint32_t seed, std::size_t count,
                                            Surnames surnames) {
    Generator generator(seed, surnames);
    std::vector<std::string> out;
    while (out.size() < count) out.push_back(generator.protocol());
    return out;
}

std::string made_up_name(std::size_t index) {
    std::string surname = "A";
    for (std::size_t rest = index / first_names.size(), i = 0; i < 4; ++i, rest /= 10) {
        constexpr std::array<std::string_view, 10> parts = {"ba", "de", "ga", "lo", "mu",
                                                            "ni", "pa", "ro", "su", "va"};
        surname += parts[rest % 10];
    }
    return std::string(first_names[index % first_names.size()]) + " " + surname + "lund";
}

std::string generate_large_protocol(std::size_t people, std::size_t items) {
    std::string out =
        "Protokoll\n\nRegional ledningsgrupp\n\nTid och plats: 7 april 2025, Salen\nDeltagare "
        "(beslutande):\n";
    for (std::size_t i = 0; i < people; ++i) {
        out +=
            made_up_name(i) + ", " + std::string(municipalities[i % municipalities.size()]) + "\n";
    }
    out += "\n";
    for (std::size_t i = 1; i <= items; ++i) {
        const std::string n = std::to_string(i);
        out += "§ " + n + " Ärende " + n + "\n\nFöredragande: " + made_up_name(i % people) +
               "\n\nBeslut\n- " + made_up_name(i % people) + " får i uppdrag att ta fram plan " +
               n +
               ".\n- Planen antas.\n\nBakgrund\nEn text om ärendet som är så lång som texter "
               "brukar vara i protokoll.\n\n";
    }
    return out;
}

}  // namespace mandat::tests
