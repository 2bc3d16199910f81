// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "extract/lexicon/pattern.hpp"
#include "extract/lexicon/verbs.hpp"
#include "extract/mention/body.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/decision_points.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

/// Minutes that set no decision apart say it in a sentence: "Styrelsen beslutade att ...", "Mötet
/// valde ...", "Dagordningen godkändes."
class ProseReader {
  public:
    explicit ProseReader(Context& context) : c_(context) {}

    void run() {
        sections_ = std::any_of(
            c_.protocol.items.begin(), c_.protocol.items.end(), [this](const Item& item) {
                return std::any_of(item.sections.begin(), item.sections.end(),
                                   [this](const Section& s) { return is_set_apart(s); });
            });
        std::map<std::size_t, std::vector<DecisionPoint>> points;
        for (const Sentence& s : c_.sentences) {
            if (!may_decide(s) || !decides(s)) continue;
            const DecisionPoint point = point_of(s);
            for (std::string& clause : clauses_of(point.text))
                points[s.item].push_back({std::move(clause), point.span});
        }
        if (!sections_) add_named_by_heading(points);
        for (const auto& [item, found] : points) state(item, found);
    }

  private:
    static bool is_decision(const Section& section) {
        return section.kind == SectionKind::decision;
    }

    /// "Beslut" on a line of its own; "Beslut: ..." and "Styrelsen beslutar" run on like prose.
    [[nodiscard]] bool is_set_apart(const Section& section) const {
        if (!is_decision(section)) return false;
        const std::string low = utf8::lower(c_.text.plain(section.heading));
        const bool noun = low.ends_with("beslut") || low.ends_with("beslutspunkter");
        return noun &&
               c_.text.line_at(section.heading.begin) != c_.text.line_at(section.body.begin);
    }

    [[nodiscard]] bool may_decide(const Sentence& s) const {
        if (s.quoted) return false;
        switch (s.section) {
            case SectionKind::proposal:
            case SectionKind::earlier:
            case SectionKind::documents:
            case SectionKind::prepared_by:
            case SectionKind::procedure:
            case SectionKind::vote:
            case SectionKind::reservation:
            case SectionKind::interest:
            case SectionKind::recipients: return false;
            default: break;
        }
        const Item& item = c_.protocol.items[s.item];
        return std::none_of(item.sections.begin(), item.sections.end(), is_decision);
    }

    /// Where some decisions have a section of their own, a sentence must say so in full to be one.
    [[nodiscard]] bool decides(const Sentence& s) const {
        static const Pattern charged("får|fick|ges|gavs ..2 uppdrag att");
        static const Pattern noted("lades|läggs|lägger|lade ..5 till handlingarna|protokollet");
        static const Pattern chosen("omval|nyval|fyllnadsval på|av");
        static const Pattern found(
            "fann|finner|ansåg|anser|förklarade|förklarades|befanns ..6 "
            "utlyst|beslutsmässigt|beslutsför");
        static const Pattern trusted("fick|får förnyat förtroende");
        static const Pattern entrusted("uppdrag åt");
        static const Pattern labelled("beslut :");
        if (labelled.match(s.tokens, 0)) return true;
        if (is_reported(s)) return false;
        if (sections_ && !stands_alone(s)) return says_in_full(s);
        if (is_told_of_others(s)) return false;
        return finds_done(s.tokens) || noted.find(s.tokens) || chosen.find(s.tokens) ||
               found.find(s.tokens) || trusted.find(s.tokens) || charged.find(s.tokens) ||
               proposes_upward(s) || starts(s, entrusted);
    }

    /// "Kyrkorådet föreslår kyrkofullmäktige besluta att ...": what a body decides to propose.
    [[nodiscard]] static bool proposes_upward(const Sentence& s) {
        static const Pattern proposes("föreslår|hemställer att? ..3 besluta|beslutar");
        const auto hit = proposes.find(s.tokens);
        if (!hit || hit->first == 0 || hit->first > 3 || !s.tokens[0].capital) return false;
        return read_body_noun(s.tokens[hit->first - 1].text).has_value();
    }

    /// "Frågan ska beslutas i maj": what will, may or should be done is not done.
    [[nodiscard]] static bool finds_done(const Tokens& tokens) {
        static const Pattern modal(
            "ska|skall|skulle|kan|kunde|bör|borde|måste|får|vill|ville|behöver|"
            "kommer|att|kanske|som");
        for (const Pattern& form : verbs().forms(Act::decides)) {
            for (auto hit = form.find(tokens); hit; hit = form.find(tokens, hit->end)) {
                if (hit->first == 0 || !modal.match(tokens, hit->first - 1)) return true;
            }
        }
        return false;
    }

    /// An item that says nothing but what became of it: "Dagordningen godkändes." under its
    /// heading, no list and no sections.
    [[nodiscard]] bool stands_alone(const Sentence& s) const {
        const Item& item = c_.protocol.items[s.item];
        constexpr std::size_t longest = 400;  // bytes
        constexpr std::size_t few = 2;        // sentences; more of them tell what went on
        if (c_.sentences_of(s.item).size() > few || item.sections.size() != 1 ||
            item.body.size() > longest || !item.letter.empty())
            return false;
        const std::size_t first = c_.text.line_at(item.body.begin);
        for (std::size_t i = first; i < c_.text.line_count(); ++i) {
            const Span line = trim(c_.text, c_.text.line(i));
            if (line.begin >= item.body.end) break;
            if (after_bullet(c_.text, line) != line.begin) return false;
        }
        return s.section == SectionKind::none;
    }

    [[nodiscard]] static bool starts(const Sentence& s, const Pattern& pattern) {
        const auto hit = pattern.find(s.tokens);
        return hit && hit->first < 2;
    }

    /// "Styrelsen beslutar att ...", first thing in the sentence.
    [[nodiscard]] static bool says_in_full(const Sentence& s) {
        static const Pattern decides("beslutar|beslutade|beslöt enhälligt? att");
        static const Pattern chooses(
            "valde|väljer|godkände|godkänner|fastställde|"
            "fastställer|antog|antar|beviljade|"
            "beviljar|utsåg|utser|avslog|avslår|biföll|"
            "bifaller|bordlade|bordlägger");
        static const Pattern sent_on("bordläggs|bordlades|återremitteras|återremitterades");
        const auto sent = sent_on.find(s.tokens);
        if (sent && (sent->first == 0 || (sent->first == 1 && s.tokens[0].is("Ärendet"))))
            return true;
        auto hit = decides.find(s.tokens);
        if (!hit) hit = chooses.find(s.tokens);
        if (!hit || hit->first == 0 || hit->first > 3 || !s.tokens[0].capital) return false;
        return read_body_noun(s.tokens[hit->first - 1].text).has_value();
    }

    /// "Vid förra mötet beslutades ...", "Regeringen beslutade ...": not decided here and now.
    [[nodiscard]] static bool is_told_of_others(const Sentence& s) {
        static const Pattern before(
            "förra|föregående|tidigare|regeringen|riksdagen mötet|möte|"
            "årsmötet|styrelsemötet|år|beslutade|beslutat|har");
        const auto hit = before.find(s.tokens);
        if (hit && hit->first < 6) return true;
        // "Nämnden uppdrog den 3 maj 2024, § 12, ..."
        static const Pattern dated(
            "den ..2 januari|februari|mars|april|maj|juni|juli|augusti|"
            "september|oktober|november|december ..1 , §");
        return dated.find(s.tokens).has_value();
    }

    /// "Styrelsen beslutar:", "Styrelsen beslutar" and "... att" go on with the list below them.
    [[nodiscard]] static bool leads_in(std::string_view sentence) {
        return sentence.ends_with(':') || sentence.ends_with(" beslutar") ||
               sentence.ends_with(" beslutade") || sentence.ends_with(" beslöt") ||
               sentence.ends_with(" besluta") || sentence.ends_with(" att") ||
               sentence.ends_with(" enas om") || sentence.ends_with(" enades om") ||
               sentence.ends_with(" följande.");
    }

    /// "Informeras om att ... har utsetts", "Anna förklarar att rektorn beslutar": somebody tells
    /// it.
    [[nodiscard]] static bool is_reported(const Sentence& s) {
        static const Pattern tells(
            "informeras|informerar|informerade|berättar|berättade|meddelar|meddelade|upplyser|"
            "upplyste|påpekar|påpekade|påminner|påminde|förklarar|förklarade|redogör|redogjorde|"
            "rapporterar|rapporterade|konstaterar|konstaterade|undrar|undrade|tycker|tyckte ..2 "
            "att|om|för");
        constexpr std::size_t near = 6;  // tokens from the start of the sentence
        const auto hit = tells.find(s.tokens);
        return hit && hit->first < near;
    }

    /// A sentence that leads in is said by the list below it.
    [[nodiscard]] DecisionPoint point_of(const Sentence& s) const {
        DecisionPoint point{without_hyphens(utf8::squeeze(c_.text.plain(s.span))), s.span};
        if (!leads_in(point.text)) return point;
        constexpr std::size_t most_lines = 15;
        const std::size_t last = c_.text.line_at(s.span.end);
        const std::size_t end = c_.protocol.items[s.item].body.end;
        bool blank = false;
        std::string_view tie = " ";
        for (std::size_t i = last + 1; i < c_.text.line_count() && i <= last + most_lines; ++i) {
            const Span line = trim(c_.text, c_.text.line(i));
            if (c_.text.line(i).begin >= end) break;
            const std::size_t words = after_bullet(c_.text, line);
            if (line.empty()) {
                if (blank) break;
                blank = true;
                continue;
            }
            if (blank && words == line.begin && tie != " ") break;
            point.text += tie;
            point.text += utf8::squeeze(c_.text.plain({words, line.end}));
            tie = "; ";
            blank = false;
        }
        return point;
    }

    /// "Val av justerare" with nothing but names below it.
    void add_named_by_heading(std::map<std::size_t, std::vector<DecisionPoint>>& points) const {
        static const Pattern elects("val|utseende av|till");
        static const Pattern open("inga|ingen|inget|inte|ej|vakant|vakanta|frågan|diskussion");
        for (const Sentence& s : c_.sentences) {
            const Item& item = c_.protocol.items[s.item];
            if (points.contains(s.item) || !may_decide(s)) continue;
            const bool title =
                elects.match(tokenise(c_.text, item.title), 0) ||
                utf8::lower(c_.text.plain(item.title)).find("firmateckn") != std::string::npos;
            const bool own_words = s.span.begin >= item.title.end;
            if (!title || !own_words || open.find(s.tokens) || !s.tokens[0].capital) continue;
            points[s.item].push_back(point_of(s));
        }
    }

    void state(std::size_t item, const std::vector<DecisionPoint>& found) {
        const NodeId& id = c_.items[item].decision;
        auto& facts = std::get<DecisionFacts>(c_.out.find(id)->facts);
        for (const DecisionPoint& point : found) {
            facts.points.push_back(point.text);
            c_.out.mention(id, point.span, "decision_in_prose", c_.paragraph(item));
        }
        facts.status = decision_status(found);
    }

    Context& c_;
    bool sections_ = false;  ///< some item sets its decision apart
};

}  // namespace

void state_decisions_in_prose(Context& context) { ProseReader(context).run(); }

}  // namespace mandat::extract
