// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include "extract/mention/body.hpp"
#include "extract/protocol/layout.hpp"
#include "extract/statement/pattern.hpp"
#include "extract/statement/rules.hpp"
#include "graph/base/utf8.hpp"

namespace mandat::extract {
namespace {

struct Point {
    std::string text;
    Span span;
};

bool contains_word(std::string_view low, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return low.find(part) != std::string_view::npos;
    });
}

/// What the points say happened to the matter.
std::string status_of(const std::vector<Point>& points) {
    for (const Point& point : points) {
        const std::string low = utf8::lower(point.text);
        if (contains_word(low, {"återremitter"})) return "referred_back";
        if (contains_word(low, {"bordlägg", "bordlades", "skjuts upp", "skjuta upp", "skjuts fram",
                                "senareläggs", "senarelägga"})) {
            return "postponed";
        }
        if (contains_word(low, {"motionen avslås", "avslå motionen", "förslaget avslås",
                                "avslå förslaget", "medborgarförslaget avslås",
                                "avslå medborgarförslaget", "överklagandet avslås"})) {
            return "rejected";
        }
    }
    return "decided";
}

/// The points of one decision section: list points and free lines, without the lead-in and without
/// the points below points.
class PointReader {
  public:
    PointReader(const Text& text, Span section) : text_(text), section_(section) {}

    std::vector<Point> read() {
        const std::size_t first = text_.line_at(section_.begin);
        for (std::size_t i = first; i < text_.line_count(); ++i) {
            Span line = text_.line(i);
            if (line.begin >= section_.end) break;
            line = trim(text_,
                        {std::max(line.begin, section_.begin), std::min(line.end, section_.end)});
            if (line.empty()) {
                blank_before_ = true;
                continue;
            }
            take(line, line.begin - text_.line(i).begin);
            blank_before_ = false;
        }
        return std::move(points_);
    }

  private:
    void take(Span line, std::size_t indent) {
        const std::size_t begin = after_bullet(text_, line);
        const Span words = trim(text_, {begin, line.end});
        if (words.empty()) return;
        if (begin > line.begin) {
            const char style = style_of(line);
            if (style_ == 0) style_ = style;
            if (style != style_ || indent > indent_ + 1) {
                if (style_seen_) return;  // a point below a point
                style_ = style;
            }
            if (!style_seen_) indent_ = indent;
            style_seen_ = true;
            add(words);
            return;
        }
        const std::string_view view = text_.plain(words);
        const bool lead_in = view.ends_with(':') || is_lead_in(view);
        const bool lower = !utf8::is_upper(utf8::decode(view, 0).code) &&
                           utf8::is_letter(utf8::decode(view, 0).code);
        if (lead_in) {
            style_ = 0;
            style_seen_ = false;
        } else if (lower && !blank_before_ && !points_.empty() && !view.starts_with("att ")) {
            points_.back().text += ' ' + utf8::squeeze(view);
        } else {
            add(words);
        }
    }

    /// "Kommunstyrelsen beslutar att", "att": what follows are the points.
    [[nodiscard]] static bool is_lead_in(std::string_view view) {
        const std::string low = utf8::lower(utf8::trim(view));
        return low == "att" || low.ends_with(" att") || low.ends_with("beslutar") ||
               low.ends_with("beslutade") || low.ends_with("besluta");
    }

    [[nodiscard]] char style_of(Span line) const {
        const char first = text_.plain()[line.begin];
        if (first >= '0' && first <= '9') return '1';
        if (first >= 'a' && first <= 'z') return 'a';
        return '-';
    }

    void add(Span words) {
        const Span whole = trim(text_, words);
        std::string text = utf8::squeeze(text_.plain(whole));
        // "att godkänna planen, samt": the clause is the point, its joints are not.
        if (text.starts_with("att ") && text.size() > 4) text.erase(0, 4);
        for (const std::string_view joint : {" samt", " och", ","}) {
            if (text.ends_with(joint)) text.resize(text.size() - joint.size());
        }
        points_.push_back({std::move(text), whole});
    }

    const Text& text_;
    Span section_;
    std::vector<Point> points_;
    char style_ = 0;
    bool style_seen_ = false;
    std::size_t indent_ = 0;
    bool blank_before_ = false;
};

class DecisionRules {
  public:
    explicit DecisionRules(Context& context) : c_(context) {}

    void run() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            state_item(i);
            state_presenters(i);
        }
    }

  private:
    void state_item(std::size_t index) {
        const Item& item = c_.protocol.items[index];
        DecisionFacts facts;
        facts.paragraph = item.paragraph;
        facts.letter = item.letter;
        facts.title = utf8::squeeze(c_.text.plain(item.title));
        std::vector<Point> points;
        for (const Section& section : item.sections) {
            if (section.kind == SectionKind::none) continue;
            if (!section.heading.empty())
                facts.sections.push_back(utf8::squeeze(c_.text.plain(section.heading)));
            if (section.kind != SectionKind::decision) continue;
            for (Point& point : PointReader(c_.text, section.body).read())
                points.push_back(std::move(point));
        }
        for (const Point& point : points) facts.points.push_back(point.text);
        if (!points.empty()) facts.status = status_of(points);
        const Span where =
            item.title.empty() ? Span{item.body.begin, item.body.begin + 1} : item.title;
        const std::string key = item.paragraph > 0
                                    ? std::to_string(item.paragraph) + item.letter
                                    : "item-" + std::to_string(index + 1) + item.letter;
        const std::string name =
            (item.paragraph > 0 ? "§ " + std::to_string(item.paragraph) : std::string{}) +
            (item.letter.empty() ? "" : " " + item.letter) + " " + facts.title;
        NodeId id = "decision" + c_.meeting.substr(c_.meeting.find('/')) + "/" + key;
        while (c_.out.find(id) != nullptr) id += "-2";  // the same § twice in one protocol
        c_.out.node_with_id(id, NodeKind::decision, std::string(utf8::trim(name)), where, "heading",
                            std::move(facts), item.paragraph);
        for (const Point& point : points)
            c_.out.mention(id, point.span, "decision_point", item.paragraph);
        c_.out.edge(EdgeKind::treated, c_.meeting, id, where, "heading", Certainty::explicit_, {},
                    item.paragraph);
        c_.items.push_back({id, {}, {}, {}});
    }

    void state_presenters(std::size_t index) {
        const Item& item = c_.protocol.items[index];
        if (item.presenters.empty()) return;
        for (PersonMention& mention : read_people(c_.text, item.presenters)) {
            resolve_first_name(mention);
            if (mention.name.find(' ') == std::string::npos) continue;
            KnownPerson& person =
                c_.person(mention.name, mention.span, "presenters", item.paragraph);
            if (!mention.called.empty()) {
                person.titles.push_back(mention.called);
                state_title(person.id, mention);
            }
            const NodeId id = person.id;
            c_.out.edge(EdgeKind::presented, id, c_.items[index].decision, mention.span,
                        "presenters", Certainty::explicit_, {}, item.paragraph);
            c_.items[index].presenters.push_back(id);
        }
    }

    /// "Anna" where one Anna is listed.
    void resolve_first_name(PersonMention& mention) const {
        if (mention.name.find(' ') != std::string::npos) return;
        const KnownPerson* only = nullptr;
        for (const KnownPerson& person : c_.people) {
            if (person.first_name != mention.name) continue;
            if (only != nullptr) return;
            only = &person;
        }
        if (only != nullptr) mention.name = only->name;
    }

    void state_title(const NodeId& id, const PersonMention& mention) {
        const bool post =
            mention.calling == Calling::title || mention.calling == Calling::project_leader;
        Node* node = c_.out.find(id);
        if (!post || node == nullptr) return;
        auto& titles = std::get<PersonFacts>(node->facts).titles;
        const std::string& date = c_.out.claims().date;
        const bool known = std::any_of(titles.begin(), titles.end(),
                                       [&](const Title& t) { return t.title == mention.called; });
        if (!known) titles.push_back({mention.called, date, date});
    }

    Context& c_;
};

// --- sentences

/// "t.ex.", "bl.a.", "kl.", "ca.": a stop that ends no sentence.
bool is_abbreviation(const Tokens& t, std::size_t stop) {
    if (stop == 0) return true;
    const Token& before = t[stop - 1];
    if (before.is_number()) return stop + 1 < t.size() && !t[stop + 1].spaced;
    const std::string low = utf8::lower(before.text);
    static constexpr std::array<std::string_view, 14> known = {"kl",  "ca", "bl",   "dvs",  "nr",
                                                               "tel", "ev", "resp", "inkl", "exkl",
                                                               "osv", "mm", "jfr",  "s"};
    return utf8::length(low) == 1 || std::find(known.begin(), known.end(), low) != known.end();
}

class SentenceSplitter {
  public:
    explicit SentenceSplitter(Context& context) : c_(context) {}

    void run() {
        for (std::size_t i = 0; i < c_.protocol.items.size(); ++i) {
            for (const Section& section : c_.protocol.items[i].sections) split(i, section);
        }
    }

  private:
    void split(std::size_t item, const Section& section) {
        const Tokens tokens = tokenise(c_.text, section.body);
        std::size_t begin = 0;
        bool quoted = false;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool quote =
                tokens[i].is("\"") || tokens[i].is("”") || tokens[i].is("“") || tokens[i].is("»");
            const bool closes = quote && quoted;
            if (ends_at(tokens, i) || (closes && i > 0 && tokens[i - 1].is("."))) {
                add(tokens, begin, i + 1, item, section.kind, quoted);
                begin = i + 1;
            }
            if (quote) quoted = !quoted;
        }
        add(tokens, begin, tokens.size(), item, section.kind, quoted);
    }

    [[nodiscard]] bool ends_at(const Tokens& t, std::size_t i) const {
        if (t[i].is_line_end()) return line_ends_sentence(t, i);
        const bool mark = t[i].is(".") || t[i].is("!") || t[i].is("?");
        if (!mark) return false;
        if (i + 1 == t.size()) return true;
        const Token& next = t[i + 1];
        if (next.is("”") || next.is("\"")) return false;  // the quotation mark closes it
        const bool opens =
            next.capital || next.is_line_end() || next.is_number() || is_dash(next) || next.is("§");
        return (next.spaced || next.is_line_end()) && opens &&
               !(t[i].is(".") && is_abbreviation(t, i));
    }

    /// A wrapped line goes on; a blank line, a list mark or a finished line ends the sentence.
    [[nodiscard]] bool line_ends_sentence(const Tokens& t, std::size_t i) const {
        if (i + 1 >= t.size() || t[i + 1].is_line_end()) return true;
        if (i == 0 || t[i - 1].is_line_end()) return true;
        const Token& next = t[i + 1];
        if (t[i - 1].is(":") || is_dash(next) || next.is("•") || next.is("*") || next.is("att"))
            return true;
        const bool numbered = (next.is_number() || (next.is_word() && next.text.size() == 1)) &&
                              i + 2 < t.size() && (t[i + 2].is(".") || t[i + 2].is(")"));
        if (numbered) return true;
        const Span line = c_.text.line(c_.text.line_at(t[i].span.begin));
        constexpr std::size_t wrapped = 55;  // bytes; a shorter line was ended on purpose
        return next.capital && line.size() < wrapped;
    }

    void add(const Tokens& all, std::size_t begin, std::size_t end, std::size_t item,
             SectionKind kind, bool quoted) {
        while (begin < end && all[begin].is_line_end()) ++begin;
        while (end > begin && all[end - 1].is_line_end()) --end;
        if (end < begin + 2) return;
        Sentence sentence;
        sentence.tokens.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            if (!all[i].is_line_end()) sentence.tokens.push_back(all[i]);
        }
        sentence.span = cover(all, begin, end);
        sentence.item = item;
        sentence.section = kind;
        sentence.quoted = quoted;
        c_.sentences.push_back(std::move(sentence));
    }

    Context& c_;
};

}  // namespace

void state_decisions(Context& context) { DecisionRules(context).run(); }

void split_sentences(Context& context) { SentenceSplitter(context).run(); }

/// Minutes that set no decision apart say it in a sentence: "Styrelsen beslutade att ...", "Mötet
/// valde ...", "Dagordningen godkändes."
void state_decisions_in_prose(Context& context) {
    static const Pattern decides(
        "beslutar|beslutade|beslöt|beslutas|valde|väljer|valdes|väljs|godkänner|godkände|godkändes|"
        "godkänns|"
        "fastställer|fastställde|fastställdes|fastställs|antog|antogs|bifölls|bifalles|avslogs|"
        "avslås|bordlades|bordläggs|"
        "återremitterades|återremitteras");
    for (const Item& item : context.protocol.items) {
        for (const Section& section : item.sections) {
            if (section.kind == SectionKind::decision) return;
        }
    }
    std::map<std::size_t, std::vector<Point>> points;
    for (const Sentence& s : context.sentences) {
        const bool proposal =
            s.section == SectionKind::proposal || s.section == SectionKind::earlier;
        if (s.quoted || proposal || !decides.find(s.tokens)) continue;
        points[s.item].push_back({utf8::squeeze(context.text.plain(s.span)), s.span});
    }
    for (const auto& [item, found] : points) {
        const NodeId& id = context.items[item].decision;
        auto& facts = std::get<DecisionFacts>(context.out.find(id)->facts);
        for (const Point& point : found) {
            facts.points.push_back(point.text);
            context.out.mention(id, point.span, "decision_in_prose", context.paragraph(item));
        }
        facts.status = status_of(found);
    }
}

}  // namespace mandat::extract
