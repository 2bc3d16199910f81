// SPDX-License-Identifier: Apache-2.0
#include "tests/support/organisation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string_view>
#include <utility>

namespace mandat::tests {
namespace {

using std::string_view;

constexpr std::array<string_view, 24> first_names = {
    "Anna",  "Bo",   "Cia",   "David", "Eva",  "Folke", "Gun",  "Hans",
    "Ida",   "Jan",  "Karin", "Leo",   "Mia",  "Nils",  "Olga", "Per",
    "Rakel", "Sven", "Tove",  "Ulf",   "Vera", "Ylva",  "Åke",  "Östen"};
constexpr std::array<string_view, 12> name_heads = {"Alm",  "Björk", "Ceder", "Dal", "Ek",  "Fors",
                                                    "Gran", "Hägg",  "Lind",  "Mo",  "Sjö", "Tall"};
constexpr std::array<string_view, 8> name_tails = {"berg", "dahl",  "fors", "gren",
                                                   "holm", "kvist", "lund", "ström"};
constexpr std::array<string_view, 6> parties = {"S", "M", "C", "V", "KD", "L"};

struct Board {
    string_view name;
    string_view official;  ///< who prepares its matters
    std::size_t own;       ///< members who sit nowhere else
    std::size_t shared;    ///< members who also sit in the first board
};

constexpr std::array<Board, 12> municipal_boards = {{
    {"Kommunfullmäktige", "Kanslichef", 46, 0},
    {"Kommunstyrelsen", "Kommundirektör", 11, 4},
    {"Barn- och utbildningsnämnden", "Skolchef", 11, 3},
    {"Socialnämnden", "Socialchef", 11, 3},
    {"Tekniska nämnden", "Teknisk chef", 11, 2},
    {"Miljö- och byggnadsnämnden", "Miljöchef", 11, 2},
    {"Kultur- och fritidsnämnden", "Kulturchef", 11, 2},
    {"Gymnasienämnden", "Gymnasiechef", 11, 1},
    {"Näringslivsnämnden", "Näringslivschef", 11, 2},
    {"Överförmyndarnämnden", "Handläggare", 11, 1},
    {"Valnämnden", "Valsamordnare", 11, 0},
    {"Krisledningsnämnden", "Säkerhetschef", 12, 3},
}};
constexpr std::array<Board, 1> association_boards = {{{"Styrelsen", "Kanslist", 9, 0}}};

constexpr std::array<string_view, 16> matters = {
    "Budgetuppföljning",    "Skolskjutsar",       "Cykelvägar",        "Lokalplan",
    "Taxor och avgifter",   "Föreningsbidrag",    "Upphandling av el", "Dricksvatten",
    "Kompetensförsörjning", "Digital service",    "Öppettider",        "Besöksnäring",
    "Underhåll av broar",   "Trygghet i centrum", "Fiber på landet",   "Klimatanpassning"};
constexpr std::array<string_view, 8> works = {
    "ta fram en handlingsplan", "utreda kostnaderna",     "lämna förslag till riktlinjer",
    "kartlägga behoven",        "samråda med byalagen",   "pröva om avtalet kan förlängas",
    "göra en riskbedömning",    "ordna en utbildningsdag"};
constexpr std::array<string_view, 8> groups = {
    "landsbygdsutveckling", "skolornas lokaler", "cykelvägar",  "äldres boende",
    "digital service",      "ungas inflytande",  "vattenskydd", "besöksnäring"};
constexpr std::array<string_view, 12> months = {"januari",   "februari", "mars",     "april",
                                                "maj",       "juni",     "juli",     "augusti",
                                                "september", "oktober",  "november", "december"};

constexpr int first_year = 2022;
constexpr int meetings_a_year = 10;
constexpr std::array<int, meetings_a_year> meeting_months = {1, 2, 3, 4, 5, 6, 8, 9, 10, 11};

/// Every pair of first name and surname once before any comes again.
std::string person_name(std::size_t index) {
    const std::size_t surname = (index * 7 + index / first_names.size()) % 96;
    return std::string(first_names[index % first_names.size()]) + " " +
           std::string(name_heads[surname % 12]) + std::string(name_tails[surname / 12]);
}

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

struct Day {
    int year;
    int month;
    int day;

    std::string iso() const {
        return std::to_string(year) + "-" + two_digits(month) + "-" + two_digits(day);
    }
    std::string words() const {
        return std::to_string(day) + " " +
               std::string(months[static_cast<std::size_t>(month) - 1]) + " " +
               std::to_string(year);
    }
};

struct Sent {
    std::size_t to;
    std::string what;
    std::string decided;  ///< "Kommunstyrelsen 2023-01-02, § 3"
};

class Society {
  public:
    Society(Organisation organisation, std::uint32_t seed)
        : random_(seed),
          place_(organisation == Organisation::association ? "Granbyns vattenförening"
                                                           : "GRANHOLMS KOMMUN") {
        if (organisation == Organisation::association) {
            boards_.assign(association_boards.begin(), association_boards.end());
        } else {
            boards_.assign(municipal_boards.begin(), municipal_boards.end());
        }
        for (const Board& board : boards_) {
            std::vector<std::size_t> seats;
            while (seats.size() < board.own) seats.push_back(people_++);
            for (std::size_t i = 0; i < board.shared; ++i)
                seats.push_back(shared_++ % boards_[0].own);
            members_.push_back(std::move(seats));
        }
        for (std::size_t i = 0; i < boards_.size(); ++i) officials_.push_back(people_++);
        paragraphs_.resize(boards_.size());
    }

    MadeProtocol meeting(std::size_t number) {
        const std::size_t board = number % boards_.size();
        const std::size_t round = number / boards_.size();
        const std::size_t month = round % meetings_a_year;
        const Day day{first_year + static_cast<int>(round / meetings_a_year), meeting_months[month],
                      1 + 2 * static_cast<int>(board)};
        if (month == 0) {
            paragraphs_[board] = 0;
            if (round > 0) change_members(board);
        }
        return {day.iso() + "-" + file_name(board) + ".txt", protocol(board, day)};
    }

  private:
    std::size_t pick(std::size_t n) { return random_() % n; }
    std::string one_of(const auto& list) { return std::string(list[pick(list.size())]); }
    std::string name(std::size_t board) const { return std::string(boards_[board].name); }
    std::string official(std::size_t board) const {
        return std::string(boards_[board].official) + " " + person_name(officials_[board]);
    }

    std::string file_name(std::size_t board) const {
        std::string out;
        for (const char c : boards_[board].name) {
            if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
            if (c >= 'a' && c <= 'z') out += c;
            if (c == ' ') out += '-';
        }
        return out;
    }

    /// A member of a board in the new year: two change places, so that there are no more people.
    void change_members(std::size_t board) {
        auto& here = members_[board];
        if (boards_.size() == 1) {
            here[2 + pick(here.size() - 2)] = people_++;
            return;
        }
        auto& there = members_[(board + 1) % boards_.size()];
        std::swap(here[2 + pick(boards_[board].own - 2)],
                  there[2 + pick(boards_[(board + 1) % boards_.size()].own - 2)]);
    }

    std::string member(std::size_t board) {
        return person_name(members_[board][pick(members_[board].size())]);
    }

    std::string party(std::size_t person) const {
        if (boards_.size() == 1) return {};
        return " (" + std::string(parties[person % parties.size()]) + ")";
    }

    std::string protocol(std::size_t board, const Day& day) {
        const std::string head = place_ + "\n" + name(board) + "\n\nProtokoll " + day.iso() +
                                 " kl. 13.15-16.00, Salen\n\nBeslutande\n";
        const auto& seats = members_[board];
        const std::size_t away = 2 + pick(seats.size() - 2);
        std::string out = head;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            if (i == away) continue;
            out += person_name(seats[i]) + party(seats[i]);
            if (i == 0) out += ", ordförande";
            if (i == 1) out += ", vice ordförande";
            out += "\n";
        }
        out += "\nÖvriga deltagande\n" + official(board) + "\n\n";
        const std::size_t items = 5 + pick(4);
        for (std::size_t i = 0; i < items; ++i) out += item(board, day);
        return out;
    }

    std::string item(std::size_t board, const Day& day) {
        const std::string place = "§ " + std::to_string(++paragraphs_[board]);
        const std::string matter = one_of(matters);
        decided_ = name(board) + " " + day.iso() + ", " + place;
        std::string out = place + " " + matter + "\n\nBeslut\n" + point(board, day) + "\n";
        if (pick(2) == 0)
            out += "Sammanfattning\n" + official(board) +
                   " redogör för arbetet. Underlaget togs fram " +
                   "i samråd med förvaltningen och sändes ut med kallelsen.\n\n";
        return out;
    }

    std::string point(std::size_t board, const Day& day) {
        auto& waiting = waiting_[board];
        if (!waiting.empty() && pick(3) == 0) {
            const Sent sent = waiting.back();
            waiting.pop_back();
            return name(board) + " godkänner återrapporteringen av uppdraget att " + sent.what +
                   ".\n\nTidigare beslut\n" + sent.decided + "\n";
        }
        switch (pick(8)) {
            case 0: return to_board(board, day);
            case 1: return to_official(board, day);
            case 2: return new_group(board);
            case 3:
                if (board != 0)
                    return "Ärendet överlämnas till " + lower(name(above(board))) + ".\n";
                return "Förslaget antas.\n";
            case 4: return "Ärendet bordläggs.\n";
            case 5: return "Informationen läggs till handlingarna.\n";
            default: return "Förslaget antas.\n";
        }
    }

    std::size_t above(std::size_t board) const {
        return board == 1 ? 0 : std::min<std::size_t>(1, boards_.size() - 1);
    }

    static std::string lower(std::string text) {
        if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
            text[0] = static_cast<char>(text[0] - 'A' + 'a');
        return text;
    }

    std::string to_board(std::size_t board, const Day& day) {
        // The council and its executive give to all; a board gives upwards or to its neighbour.
        std::size_t taker = board < 2 ? 1 + pick(boards_.size() - 1 + (boards_.size() == 1)) : 1;
        if (boards_.size() == 1 || taker == board || taker >= boards_.size())
            return to_official(board, day);
        const std::string what = one_of(works) + " för " + lower(one_of(matters));
        waiting_[taker].push_back({board, what, decided_});
        return name(taker) + " får i uppdrag att " + what +
               ". Uppdraget ska återrapporteras till " + lower(name(board)) + " senast den " +
               due(day).words() + ".\n";
    }

    std::string to_official(std::size_t board, const Day& day) {
        const std::string what = one_of(works) + " för " + lower(one_of(matters));
        const bool person = pick(2) == 0;
        waiting_[board].push_back({board, what, decided_});
        return (person ? member(board) : official(board)) + " får i uppdrag att " + what +
               ". Uppdraget redovisas senast den " + due(day).words() + ".\n";
    }

    static Day due(Day day) {
        day.month += 4;
        if (day.month > 12) day = {day.year + 1, day.month - 12, day.day};
        return day;
    }

    std::string new_group(std::size_t board) {
        if (groups_formed_ >= groups.size() || board > 4) return "Förslaget antas.\n";
        const std::string about(groups[groups_formed_++]);
        return name(board) + " bildar en arbetsgrupp för " + about + ". I arbetsgruppen ingår " +
               member(board) + ", " + member(board) + " och " + member(board) + ".\n";
    }

    std::mt19937 random_;
    std::string place_;
    std::vector<Board> boards_;
    std::vector<std::vector<std::size_t>> members_;
    std::vector<std::size_t> officials_;
    std::vector<int> paragraphs_;
    std::map<std::size_t, std::vector<Sent>> waiting_;
    std::string decided_;
    std::size_t people_ = 0;
    std::size_t shared_ = 2;
    std::size_t groups_formed_ = 0;
};

}  // namespace

std::vector<MadeProtocol> generate_organisation(Organisation organisation, std::uint32_t seed,
                                                std::size_t protocols) {
    Society society(organisation, seed);
    std::vector<MadeProtocol> out;
    while (out.size() < protocols) out.push_back(society.meeting(out.size()));
    return out;
}

}  // namespace mandat::tests
