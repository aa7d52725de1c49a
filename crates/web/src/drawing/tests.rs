//! What holds for every picture: well-formed markup, escaped text, names for links, and sense at zero, one and sixty.

use super::letters::{fit, number, width, wrap};
use super::*;

const NASTY: &str = r#"<script>alert("x")</script> & 'Åsa'"#;

fn caption(empty: &str) -> Caption {
    Caption {
        id: "p1".to_owned(),
        title: NASTY.to_owned(),
        description: "Vad som syns.".to_owned(),
        empty: empty.to_owned(),
        ..Caption::default()
    }
}

/// Every picture with `count` of everything it shows, all of it linked and badly named.
fn pictures(count: usize) -> Vec<(&'static str, String)> {
    let many = || 0..count;
    let href = Some("/risker?a=1&b=2".to_owned());
    let text = |_| NASTY.to_owned();
    let caption = || caption("Inget att visa.");
    let child = TreeNode { label: NASTY.to_owned(), ..TreeNode::default() };
    vec![
        (
            "heat map",
            heat_map(&HeatMap {
                caption: caption(),
                row_axis: NASTY.to_owned(),
                column_axis: NASTY.to_owned(),
                rows: many().map(text).collect(),
                columns: many().map(text).collect(),
                cells: many()
                    .map(|at| HeatCell {
                        row: at,
                        column: at,
                        count: 3,
                        tone: 4,
                        label: NASTY.to_owned(),
                        href: href.clone(),
                    })
                    .collect(),
            }),
        ),
        (
            "bars",
            bars(&Bars {
                caption: caption(),
                bars: many()
                    .map(|_| Bar { label: NASTY.to_owned(), count: 7, href: href.clone(), ..Bar::default() })
                    .collect(),
                full: None,
            }),
        ),
        (
            "stacked bars",
            stacked_bars(&StackedBars {
                caption: caption(),
                parts: vec![
                    Part { label: NASTY.to_owned(), look: Look::Met },
                    Part { label: "Inte".to_owned(), look: Look::NotMet },
                ],
                rows: many()
                    .map(|_| StackedRow {
                        label: NASTY.to_owned(),
                        counts: vec![1, 2],
                        figure: "33 %".to_owned(),
                        href: href.clone(),
                    })
                    .collect(),
            }),
        ),
        (
            "chain",
            chain(&Chain {
                caption: caption(),
                steps: many()
                    .map(|_| ChainStep {
                        label: NASTY.to_owned(),
                        passed: 1,
                        total: 2,
                        missing: Some(NASTY.to_owned()),
                        href: href.clone(),
                    })
                    .collect(),
            }),
        ),
        (
            "trend",
            trend(&Trend {
                caption: caption(),
                times: many().map(text).collect(),
                lines: vec![TrendLine { label: NASTY.to_owned(), values: many().map(|_| Some(4.0)).collect() }],
                unit: String::new(),
            }),
        ),
        (
            "ring",
            ring(&Ring {
                caption: caption(),
                months: many().take(12).map(text).collect(),
                centre: NASTY.to_owned(),
                note: NASTY.to_owned(),
                now: Some(0.4),
                items: many()
                    .map(|_| RingItem { at: 0.4, label: NASTY.to_owned(), href: href.clone(), ..RingItem::default() })
                    .collect(),
            }),
        ),
        (
            "tree",
            tree(&Tree {
                caption: caption(),
                roots: many()
                    .map(|_| TreeNode {
                        label: NASTY.to_owned(),
                        note: NASTY.to_owned(),
                        href: href.clone(),
                        children: vec![child.clone()],
                        ..TreeNode::default()
                    })
                    .collect(),
            }),
        ),
        (
            "graph",
            graph(&Graph {
                caption: caption(),
                nodes: many()
                    .map(|_| GraphNode {
                        label: NASTY.to_owned(),
                        note: NASTY.to_owned(),
                        href: href.clone(),
                        focus: false,
                    })
                    .collect(),
                edges: many().map(|at| GraphEdge { from: at, to: (at + 1) % count.max(1), critical: false }).collect(),
            }),
        ),
    ]
}

/// Fails unless tags open and close in order and every attribute is quoted; answers the names of the elements.
fn well_formed(svg: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut names = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        assert!(!rest[..start].contains('>'), "a bare > in {rest:.60}");
        let end = rest.find('>').expect("an unclosed tag");
        let tag = &rest[start + 1..end];
        assert_eq!(tag.matches('"').count() % 2, 0, "quotes in {tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
        } else {
            let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
            names.push(name.clone());
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        rest = &rest[end + 1..];
    }
    assert!(open.is_empty(), "left open: {open:?}");
    names
}

#[test]
fn every_picture_is_well_formed_named_and_escaped() {
    for count in [0, 1, 2, 60] {
        for (name, svg) in pictures(count) {
            let names = well_formed(&svg);
            assert!(!names.contains(&"script".to_owned()), "{name}: {svg}");
            assert!(svg.contains("<title id=\"p1-title\">&lt;script&gt;"), "{name} has no title");
            assert!(svg.contains("<desc id=\"p1-desc\">Vad som syns.</desc>"), "{name} has no description");
            assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{name} has a number that is none");
        }
    }
}

#[test]
fn nothing_to_draw_is_said() {
    for (name, svg) in pictures(0) {
        assert!(svg.contains("Inget att visa."), "{name}: {svg}");
        assert!(svg.contains(r#"role="img""#), "{name}");
    }
}

#[test]
fn links_are_escaped_named_and_reachable() {
    for (name, svg) in pictures(1) {
        if name == "trend" {
            assert!(svg.contains(r#"role="img""#), "a trend holds no links");
            continue;
        }
        assert!(svg.contains(r#"role="group""#), "{name} hides its links behind role=img");
        let link = r#"<a href="/risker?a=1&amp;b=2"><title>"#;
        let named = svg.split(link).skip(1).all(|rest| !rest.starts_with("</title>"));
        assert!(svg.contains(link) && named, "{name}: {svg}");
    }
}

#[test]
fn sixty_of_anything_grow_the_picture_instead_of_crowding_it() {
    let view = |svg: &str| {
        let start = svg.find("viewBox=\"0 0 ").expect("a viewBox") + 13;
        let end = svg[start..].find('"').expect("its end") + start;
        let (wide, high) = svg[start..end].split_once(' ').expect("two numbers");
        (wide.parse::<f64>().expect("a number"), high.parse::<f64>().expect("a number"))
    };
    for (name, svg) in pictures(60) {
        let (wide, high) = view(&svg);
        match name {
            "heat map" => assert!(wide >= 60.0 * 34.0 && high >= 60.0 * 30.0),
            "graph" => assert!(wide > 60.0 * 164.0, "sixty in a row are sixty columns"),
            "trend" | "ring" => assert!((wide - 360.0).abs() < 0.1 && high <= 360.0),
            _ => assert!((wide - 360.0).abs() < 0.1 && high >= 60.0 * 30.0, "{name}: {wide} × {high}"),
        }
        assert_eq!(svg.contains("drawing wide"), wide > 360.0, "{name}");
    }
}

#[test]
fn the_highest_row_of_the_matrix_is_on_top_and_cells_say_their_level() {
    let cell = |row, tone| HeatCell { row, column: 0, count: 2, tone, label: format!("rad {row}"), href: None };
    let svg = heat_map(&HeatMap {
        caption: caption(""),
        rows: vec!["Låg".to_owned(), "Hög".to_owned()],
        columns: vec!["K".to_owned()],
        cells: vec![cell(0, 1), cell(1, 5), cell(7, 5)],
        ..HeatMap::default()
    });
    let y = |label: &str| {
        let from = svg.find(&format!("<title>{label}</title>")).expect("the cell");
        let rest = &svg[from..];
        let start = rest.find("y=\"").expect("y") + 3;
        rest[start..start + rest[start..].find('"').expect("end")].parse::<f64>().expect("a number")
    };
    assert!(y("rad 1") < y("rad 0"));
    assert!(svg.contains("tone-5") && svg.contains("on-tone-5") && !svg.contains("rad 7"));
}

#[test]
fn a_trend_draws_only_what_was_measured() {
    let line = |values: Vec<Option<f64>>| TrendLine { label: "Höga risker".to_owned(), values };
    let of = |lines| {
        trend(&Trend {
            caption: caption("Inget mätt ännu."),
            times: (1..=5).map(|month| format!("{month}")).collect(),
            lines,
            unit: String::new(),
        })
    };
    let gap = of(vec![line(vec![Some(1.0), Some(2.0), None, Some(f64::NAN), Some(3.0)])]);
    assert_eq!(gap.matches("<circle").count(), 3);
    let path = gap.split("<path").find(|path| path.contains("line first")).expect("the line");
    assert_eq!((path.matches('M').count(), path.matches('L').count()), (2, 1), "{path}");
    assert!(of(vec![line(vec![None; 5])]).contains("Inget mätt ännu."));
    let three = of(vec![line(vec![Some(1.0)]), line(vec![Some(2.0)]), line(vec![Some(90.0)])]);
    assert!(!three.contains(">90<"), "a third line is drawn");
}

#[test]
fn a_bar_that_counts_something_is_seen_and_zero_is_not() {
    let bar = |count| Bar { label: "Nämnd".to_owned(), count, ..Bar::default() };
    let svg = bars(&Bars { caption: caption(""), bars: vec![bar(1_000_000), bar(1), bar(0)], full: None });
    let lengths: Vec<&str> = svg
        .split("<rect")
        .filter(|rect| rect.contains("class=\"accent\""))
        .map(|rect| rect.split("width=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a width"))
        .collect();
    assert_eq!(lengths, ["360", "3", "0"]);
}

#[test]
fn parts_of_a_row_share_its_whole_length_and_an_empty_row_divides_nothing() {
    let row = |counts: Vec<u32>| StackedRow { label: "Nämnd".to_owned(), counts, ..StackedRow::default() };
    let part = |look| Part { label: "Del".to_owned(), look };
    let svg = stacked_bars(&StackedBars {
        caption: caption(""),
        parts: vec![part(Look::Met), part(Look::Partly)],
        rows: vec![row(vec![3, 1, 9]), row(vec![]), row(vec![0, 0])],
    });
    assert!(svg.contains(r#"width="268.5" height="18" rx="2" class="part part-met""#), "{svg}");
    assert!(svg.contains(r#"width="88.5" height="18" rx="2" class="part part-partly""#));
    assert_eq!(svg.matches("height=\"18\" rx=\"2\" class=\"part ").count(), 2);
}

#[test]
fn a_broken_link_in_the_chain_shows_where_and_what() {
    let step = |label: &str, passed, missing: Option<&str>| ChainStep {
        label: label.to_owned(),
        passed,
        total: 10,
        missing: missing.map(str::to_owned),
        href: None,
    };
    let svg = chain(&Chain {
        caption: caption(""),
        steps: vec![
            step("Inventerad", 10, None),
            step("Klassad", 10, None),
            step("Krav ställda", 10, None),
            step("Införd", 4, Some("6 är inte införda")),
        ],
    });
    assert_eq!(svg.matches("class=\"link\"").count(), 2);
    assert_eq!(svg.matches("class=\"link broken\"").count(), 1);
    assert_eq!(svg.matches("node whole").count(), 3);
    assert!(svg.contains("6 är inte införda"));
}

#[test]
fn items_of_the_year_do_not_lie_on_each_other() {
    let items = (0..8).map(|_| RingItem { at: 0.5, label: "Genomgång".to_owned(), ..RingItem::default() }).collect();
    let svg = ring(&Ring { caption: caption(""), months: vec!["jan".to_owned(); 12], items, ..Ring::default() });
    let places: Vec<(f64, f64)> = svg
        .split("<circle cx=\"")
        .filter(|circle| circle.contains("class=\"item\""))
        .map(|circle| {
            let numbers: Vec<&str> = circle.split('"').collect();
            (numbers[0].parse().expect("x"), numbers[2].parse().expect("y"))
        })
        .collect();
    assert_eq!(places.len(), 8);
    for (index, one) in places.iter().enumerate() {
        for other in &places[index + 1..] {
            assert!((one.0 - other.0).hypot(one.1 - other.1) >= 24.0, "{one:?} {other:?}");
        }
    }
}

#[test]
fn a_graph_goes_from_left_to_right_and_a_cycle_ends() {
    let node = |label: &str| GraphNode { label: label.to_owned(), ..GraphNode::default() };
    let edge = |from, to| GraphEdge { from, to, critical: false };
    let svg = graph(&Graph {
        caption: caption(""),
        nodes: vec![node("Tjänst"), node("System"), node("Databas")],
        edges: vec![edge(0, 1), edge(1, 2), edge(0, 2), edge(2, 0), edge(1, 1), edge(1, 9)],
    });
    let x = |label: &str| {
        let from = svg.find(&format!("<title>{label}</title><rect x=\"")).expect("the node");
        let rest = svg[from..].split("x=\"").nth(1).expect("x");
        rest.split('"').next().and_then(|x| x.parse::<f64>().ok()).expect("a number")
    };
    assert!(x("Tjänst") < x("System") && x("System") < x("Databas"));
    assert_eq!(svg.matches("class=\"edge back\"").count(), 1);
    assert_eq!(svg.matches("class=\"edge\"").count(), 3);
}

#[test]
fn tones_spread_over_any_scale() {
    let of = |steps: usize| (0..steps).map(|index| tone(index, steps)).collect::<Vec<_>>();
    assert_eq!(of(1), [3]);
    assert_eq!(of(3), [1, 3, 5]);
    assert_eq!(of(4), [1, 2, 4, 5]);
    assert_eq!(of(5), [1, 2, 3, 4, 5]);
    assert_eq!(tone(9, 4), 5);
}

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    let drawn = |language| {
        let caption = Caption { language, ..caption("") };
        let bar = Bar { label: "Risker".to_owned(), count: 1480, ..Bar::default() };
        bars(&Bars { caption, bars: vec![bar], full: None })
    };
    assert!(drawn(Language::Swedish).contains("1\u{a0}480"));
    assert!(drawn(Language::English).contains("1,480"));
}

#[test]
fn text_is_escaped_and_fitted() {
    assert_eq!(escape("a\u{0}<b>\"&'\n"), "a&lt;b&gt;&quot;&amp;&#39; ");
    assert_eq!([number(1.04), number(-0.01), number(f64::NAN), number(2.25)], ["1", "0", "0", "2.2"]);
    assert_eq!(fit("kort", 13.0, 100.0), "kort");
    let long = fit("Barn- och utbildningsförvaltningen", 13.0, 100.0);
    assert!(long.ends_with('…') && width(&long, 13.0) <= 100.0, "{long}");
    let lines = wrap("Mycket sällan förekommande", 13.0, 90.0, 2);
    assert_eq!(lines.len(), 2);
    assert!(lines.iter().all(|line| width(line, 13.0) <= 90.0), "{lines:?}");
    let broken = wrap("Synnerligen allvarlig", 11.0, 50.0, 3);
    assert_eq!(broken, ["Synner-", "ligen", "allvarlig"]);
    assert!(wrap("", 13.0, 90.0, 2).is_empty());
}
