// The loss as an equation whose terms carry their present values and are their own switches.
// SPDX-FileCopyrightText: 2026 The Untangle authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QWidget>

#include <optional>

namespace untangle {

class LossTerm;

// L = L_pred + beta_nonneg L_nonneg + beta_activity L_activity + beta_weight L_weight, the
// prediction under one bracket and the other three, which can be switched off, under a second one.
class LossEquation : public QWidget {
    Q_OBJECT

public:
    explicit LossEquation(const Theme& theme, QWidget* parent = nullptr);

    // What stands over the brackets, such as "functional constraint" and "biological constraints".
    void setGroupNames(const QString& functional, const QString& biological);
    // The subscript of a term in place of "pred", "nonneg", "activity" or "weight".
    void setTermName(Cost cost, const QString& name);
    // The number below a term, Cost::Total below L; nothing leaves a dash.
    void setValue(Cost cost, std::optional<double> value);
    // Of the three biological terms; no signal.
    void setTermOn(Cost cost, bool on);
    bool isTermOn(Cost cost) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void termToggled(Cost cost, bool on); // by the user
    void termHovered(Cost cost, bool over);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    int termsWidth(int gap) const;
    void drawOperator(QPainter& painter, double middle, const QString& text) const;
    void drawBracket(QPainter& painter, double left, double right, const QString& name,
        double nameLeft, double nameRight) const;
    double bottomOfNames() const;

    const Theme& m_theme;
    QList<LossTerm*> m_terms; // total, prediction, then the three switches
    QString m_functional, m_biological;
};

} // namespace untangle
